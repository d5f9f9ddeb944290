import { describe, expect, test } from 'vitest'
import { findOptOutIntent } from '../../emulator/domain/opt-out-intent.ts'

describe('findOptOutIntent', () => {
  test.each([
    ['Stop. Thank you', 'stop'],
    ['please stop sending', 'stop'],
    ['STOP!', 'stop'],
    ['Dość, KONIEC', 'koniec'],
    ['rezygnuję z ofert', 'rezygnuje'],
    ['Moja rezygnacja', 'rezygnacja'],
    ['proszę mnie wypisz', 'wypisz'],
    ['USUŃ mnie', 'usun'],
    ['usun\u0301', 'usun'],
    ['Już nie  chcę tych SMS', 'nie chce'],
    ['unsubscribe', 'unsubscribe'],
    ['(anuluj)', 'anuluj'],
    ['anuluj, koniec', 'anuluj'],
    ['🛑stop🛑', 'stop'],
    ['non-stop', 'stop'],
  ])('R55: %j asks to leave by "%s"', (raw, word) => {
    expect(findOptOutIntent(raw)).toBe(word)
  })

  test.each([
    ['stopniowo'],
    ['nonstop'],
    ['STOP7'],
    ['wypisze'],
    ['usunac'],
    ['nie wiem czy chce'],
    ['nie chcemy'],
    ['chce'],
    [''],
  ])('R55: %j does not', (raw) => {
    expect(findOptOutIntent(raw)).toBeUndefined()
  })
})
