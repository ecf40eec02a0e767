/// Text that shows literally in LaTeX, with the packages that `renderLaTeX` names.
///
/// Letters stay UTF-8; combining marks become accent commands, and signs that `inputenc` does not know become
/// commands or mathematics.
package func escapedForLaTeX(_ text: String) -> String {
  var escaped = ""
  var previous: Character?
  for character in text {
    if character == previous, formsLigature(character) { escaped += "{}" }
    escaped += latexCharacter(character)
    previous = character
  }
  return escaped
}

/// Whether two of the character in a row would be set as a dash or a quotation mark.
private func formsLigature(_ character: Character) -> Bool {
  character == "-" || character == "'" || character == ","
}

/// The command of one character, or the character itself.
private func latexCharacter(_ character: Character) -> String {
  let scalars = Array(character.unicodeScalars)
  guard scalars.count > 1, let base = scalars.first else { return scalars.map(latexScalar).joined() }
  let accents = scalars.dropFirst().compactMap { latexAccents[$0] }
  guard accents.count == scalars.count - 1 else { return scalars.map(latexScalar).joined() }
  return accents.reduce(latexScalar(base)) { letter, accent in "\(accent){\(letter)}" }
}

/// The command of one scalar, or the scalar itself.
private func latexScalar(_ scalar: Unicode.Scalar) -> String {
  let scalar = printable(scalar)
  return latexCommands[scalar] ?? latexMathematics[scalar].map { "$\($0)$" } ?? String(scalar)
}

/// Characters with a meaning in LaTeX, and spaces and signs that need a command.
///
/// Brackets and the asterisk are grouped because `\\` would read them as its arguments.
private let latexCommands: [Unicode.Scalar: String] = [
  "\\": "\\textbackslash{}", "{": "\\{", "}": "\\}", "$": "\\$", "&": "\\&", "#": "\\#", "_": "\\_",
  "%": "\\%", "^": "\\textasciicircum{}", "~": "\\textasciitilde{}", "<": "\\textless{}",
  ">": "\\textgreater{}", "|": "\\textbar{}", "\"": "\\textquotedbl{}", "`": "\\textasciigrave{}",
  "[": "{[}", "]": "{]}", "*": "{*}",
  "\u{A0}": "~", "\u{2009}": "\\,", "\u{200A}": "\\,", "\u{202F}": "\\,", "\u{2011}": "\\mbox{-}",
  "\u{AD}": "\\-", "\u{200B}": "", "\u{200C}": "", "\u{200D}": "", "\u{200E}": "", "\u{200F}": "", "\u{2060}": "",
  "\u{FEFF}": "", "\u{FFFD}": "?", "\u{2010}": "-", "•": "\\textbullet{}",
]

/// Signs and Greek letters that are set as mathematics.
private let latexMathematics: [Unicode.Scalar: String] = [
  "\u{2212}": "-", "≥": "\\geq", "≤": "\\leq", "±": "\\pm", "×": "\\times", "÷": "\\div", "≠": "\\neq",
  "≈": "\\approx", "∼": "\\sim", "∞": "\\infty", "→": "\\rightarrow", "←": "\\leftarrow",
  "↔": "\\leftrightarrow",
  "↑": "\\uparrow", "↓": "\\downarrow", "√": "\\surd", "∑": "\\sum", "Δ": "\\Delta", "Σ": "\\Sigma",
  "Ω": "\\Omega", "Φ": "\\Phi", "Ψ": "\\Psi", "α": "\\alpha", "β": "\\beta", "γ": "\\gamma", "δ": "\\delta",
  "ε": "\\varepsilon", "ζ": "\\zeta", "η": "\\eta", "θ": "\\theta", "ι": "\\iota", "κ": "\\kappa",
  "λ": "\\lambda", "μ": "\\mu", "ν": "\\nu", "ξ": "\\xi", "π": "\\pi", "ρ": "\\rho", "σ": "\\sigma",
  "τ": "\\tau", "υ": "\\upsilon", "φ": "\\varphi", "χ": "\\chi", "ψ": "\\psi", "ω": "\\omega",
  "²": "^{2}", "³": "^{3}", "¹": "^{1}",
]

/// The accent commands of combining marks.
private let latexAccents: [Unicode.Scalar: String] = [
  "\u{300}": "\\`", "\u{301}": "\\'", "\u{302}": "\\^", "\u{303}": "\\~", "\u{304}": "\\=", "\u{306}": "\\u",
  "\u{307}": "\\.", "\u{308}": "\\\"", "\u{30A}": "\\r", "\u{30B}": "\\H", "\u{30C}": "\\v", "\u{323}": "\\d",
  "\u{327}": "\\c", "\u{328}": "\\k", "\u{331}": "\\b",
]
