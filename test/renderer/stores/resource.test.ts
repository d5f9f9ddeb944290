import { flushPromises } from '@vue/test-utils'
import { describe, expect, test } from 'vitest'
import { ProblemError, UnreachableError } from '../../../src-renderer/client/call-failure.ts'
import { createResource, type Resource } from '../../../src-renderer/stores/resource.ts'
import { aProblem } from '../../support/fake-emulator-client.ts'

/** A resource whose reads a test answers one by one, in the order they began. */
function answeredByHand() {
  const reads: { readonly signal: AbortSignal; readonly answer: PromiseWithResolvers<string> }[] = []
  const resource = createResource('', (signal) => {
    const answer = Promise.withResolvers<string>()
    reads.push({ signal, answer })
    return answer.promise
  })
  return { resource, reads }
}

function shown({ value, state }: Resource<string>) {
  return { value, state: state.kind }
}

describe('a resource', () => {
  test('is idle, then loading, then loaded, and stays loaded while it is read again', async () => {
    const { resource, reads } = answeredByHand()
    expect(shown(resource)).toEqual({ value: '', state: 'idle' })

    const loading = resource.load()
    expect(shown(resource)).toEqual({ value: '', state: 'loading' })
    reads[0]?.answer.resolve('one')
    await loading
    expect(shown(resource)).toEqual({ value: 'one', state: 'loaded' })

    const refreshing = resource.refresh()
    expect(shown(resource)).toEqual({ value: 'one', state: 'loaded' })
    reads[1]?.answer.resolve('two')
    await refreshing
    expect(shown(resource)).toEqual({ value: 'two', state: 'loaded' })
  })

  test('is not refreshed before anybody asked for it', async () => {
    const { resource, reads } = answeredByHand()

    await resource.refresh()
    await resource.restart()

    expect(reads).toEqual([])
  })

  test('reads once more, and only once, however often it is refreshed during a read', async () => {
    const { resource, reads } = answeredByHand()
    const loading = resource.load()
    void resource.refresh()
    void resource.refresh()

    reads[0]?.answer.resolve('before')
    await flushPromises()
    reads[1]?.answer.resolve('after')
    await loading

    expect({ ...shown(resource), reads: reads.length }).toEqual({ value: 'after', state: 'loaded', reads: 2 })
  })

  test('takes the answer of the newest load only', async () => {
    const { resource, reads } = answeredByHand()
    void resource.load()
    const loading = resource.load()

    reads[1]?.answer.resolve('new')
    await loading
    reads[0]?.answer.resolve('old')
    await flushPromises()

    expect(reads[0]?.signal.aborted).toBe(true)
    expect(shown(resource)).toEqual({ value: 'new', state: 'loaded' })
  })

  test('reads again when it was changed during a read, whose answer may know less', async () => {
    const { resource, reads } = answeredByHand()
    const loading = resource.load()
    resource.change(() => 'told by an event')

    reads[0]?.answer.resolve('before the event')
    await flushPromises()
    reads[1]?.answer.resolve('after the event')
    await loading

    expect(shown(resource)).toEqual({ value: 'after the event', state: 'loaded' })
  })

  test('forgets its value when it starts anew, and takes no answer from before', async () => {
    const { resource, reads } = answeredByHand()
    const loading = resource.load()
    reads[0]?.answer.resolve('one')
    await loading
    void resource.refresh()

    const restarting = resource.restart()
    expect(shown(resource)).toEqual({ value: '', state: 'loading' })
    reads[1]?.answer.resolve('of the workspace before')
    reads[2]?.answer.resolve('two')
    await restarting

    expect(shown(resource)).toEqual({ value: 'two', state: 'loaded' })
  })

  test('is idle again once it is cleared', async () => {
    const { resource, reads } = answeredByHand()
    void resource.load()

    resource.clear()
    reads[0]?.answer.resolve('late')
    await flushPromises()

    expect(shown(resource)).toEqual({ value: '', state: 'idle' })
  })

  test('says why it could not be read, and loads when it can', async () => {
    const { resource, reads } = answeredByHand()
    const failure = new ProblemError(aProblem(404, 'E_NO_WORKSPACE'))

    const loading = resource.load()
    reads[0]?.answer.reject(failure)
    await loading
    expect(resource.state).toEqual({ kind: 'failed', failure })

    const again = resource.load()
    reads[1]?.answer.resolve('one')
    await again
    expect(shown(resource)).toEqual({ value: 'one', state: 'loaded' })
  })

  test('keeps showing what it has while the emulator cannot be reached', async () => {
    const { resource, reads } = answeredByHand()
    const loading = resource.load()
    reads[0]?.answer.resolve('one')
    await loading

    const refreshing = resource.refresh()
    reads[1]?.answer.reject(new UnreachableError('gone'))
    await refreshing

    expect(shown(resource)).toEqual({ value: 'one', state: 'loaded' })
  })

  test('does not take a bug for a failure', async () => {
    const { resource, reads } = answeredByHand()
    const bug = new TypeError('not a function')

    const loading = resource.load()
    reads[0]?.answer.reject(bug)

    await expect(loading).rejects.toBe(bug)
  })
})
