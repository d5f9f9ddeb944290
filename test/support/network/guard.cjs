'use strict'

// Keeps a process of the tests on this machine: whatever asks for an address that is not loopback gets an error at once, and is written
// down, so that the test fails even if the error was swallowed. CommonJS, so that `--require` brings it into every program that tests
// start, whatever Node runs it; loading it twice does nothing.

const dgram = require('node:dgram')
const dns = require('node:dns')
const { appendFileSync } = require('node:fs')
const { syncBuiltinESMExports } = require('node:module')
const net = require('node:net')

const INSTALLED = Symbol.for('bramka.network-guard')

if (process[INSTALLED] !== true) {
  process[INSTALLED] = true
  guardConnections()
  guardDatagrams()
  guardNames()
  syncBuiltinESMExports()
}

/** TCP, and with it TLS, HTTP and fetch; pipes are no network. */
function guardConnections() {
  const { connect } = net.Socket.prototype
  net.Socket.prototype.connect = function (...parameters) {
    const [first] = parameters.flat()
    const to = typeof first === 'object' && first !== null ? first : placeOf(parameters)
    // A name with a way of its own to be looked up is judged by what it is found to be.
    if (!to.path && !to.lookup && !isHere(to.host)) throw attempt(`${to.host}:${to.port}`)
    this.on('lookup', (error, address) => {
      if (!error && !isHere(address)) this.destroy(attempt(`${address}:${to.port}`))
    })
    return connect.apply(this, parameters)
  }
}

/** `connect(port, host)`, or `connect(path)`. */
function placeOf([first, second]) {
  return Number.isNaN(Number(first))
    ? { path: first }
    : { port: first, host: typeof second === 'string' ? second : undefined }
}

function guardDatagrams() {
  for (const name of ['send', 'connect']) {
    const original = dgram.Socket.prototype[name]
    dgram.Socket.prototype[name] = function (...parameters) {
      const address = parameters.slice(1).find((parameter) => typeof parameter === 'string')
      if (!isHere(address)) throw attempt(`${address} by UDP`)
      return original.apply(this, parameters)
    }
  }
}

/** A name of this machine, and an address, can be looked up without asking anybody; all other questions go to a server. */
function guardNames() {
  const places = [dns, dns.promises, dns.Resolver.prototype, dns.promises.Resolver.prototype]
  for (const place of places) {
    for (const name of Object.getOwnPropertyNames(place)) {
      if (!/^(lookup|resolve|reverse)/.test(name)) continue
      const original = place[name]
      place[name] = function (asked, ...parameters) {
        const isAnswered = name.startsWith('lookup') && (isHere(asked) || net.isIP(asked) !== 0)
        if (!isAnswered) throw attempt(`the name ${asked}`)
        return original.call(this, asked, ...parameters)
      }
    }
  }
}

function isHere(host) {
  return (
    host === undefined || host === null || /^(localhost|127\.[\d.]+|::1|::ffff:127\.[\d.]+|)$/i.test(host)
  )
}

/** Writes an attempt down, and answers the error for whoever made it. */
function attempt(what) {
  const file = process.env.BRAMKA_NETWORK_ATTEMPTS
  if (file !== undefined) appendFileSync(file, `${what}\n`)
  return new Error(`tests stay on this machine, and something wanted ${what}`)
}
