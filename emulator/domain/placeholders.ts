/**
 * Answers what looks like a placeholder in an answer text: `{name}`, `%name%`, `#NAME#`, each once, in order of appearance. The
 * platform fills in none of them and sends them as they are, so each deserves `W_PLACEHOLDER`. A percentage (`20%`) and a chain
 * of hashtags (`#lato#2025`) are not placeholders. Rule R93.
 */
export function findPlaceholders(text: string): readonly string[] {
  return [...new Set(text.match(PLACEHOLDERS))]
}

const PLACEHOLDERS =
  /\{[\p{L}\p{N}_.-]+\}|(?<!\p{N})%\p{L}[\p{L}\p{N}_]*%|#\p{L}[\p{L}\p{N}_]*#(?![\p{L}\p{N}_])/gu
