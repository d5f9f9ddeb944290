import { describe, expect, test } from 'vitest'
import { findPlaceholders } from '../../emulator/domain/placeholders.ts'

describe('findPlaceholders', () => {
  test.each<[string, readonly string[]]>([
    ['Czesc {name}!', ['{name}']],
    ['Czesc %name%!', ['%name%']],
    ['Czesc #NAME#!', ['#NAME#']],
    ['#NUMER#: {kod}, %imię%, {kod}', ['#NUMER#', '{kod}', '%imię%']],
    ['{{name}} {first.name} {0}', ['{name}', '{first.name}', '{0}']],
    ['%IMIE%%NAZWISKO%', ['%IMIE%', '%NAZWISKO%']],
  ])('R93: %j has the placeholders %j', (text, expected) => {
    expect(findPlaceholders(text)).toEqual(expected)
  })

  test.each([
    '',
    'Dziekujemy!',
    'Rabat 20% i 30%',
    'Rabat 20%lub30%',
    'Nawiasy {} i {jak to} i :}',
    '#lato #promo',
    '#lato#2025',
    '#lato#promo',
    'C# i F#',
    '## #1# %%',
  ])('R93: %j has none', (text) => {
    expect(findPlaceholders(text)).toEqual([])
  })
})
