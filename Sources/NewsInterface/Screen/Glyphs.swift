/// The characters that lines and bars are drawn with.
package struct Glyphs: Hashable, Sendable {
  let horizontal: String
  let vertical: String
  let cross: String
  /// Bars of one to eight eighths of a row; in ASCII every part is a whole.
  let bars: [String]
  let cut: String
  let isASCII: Bool

  package static let unicode = Glyphs(
    horizontal: "─",
    vertical: "│",
    cross: "┼",
    bars: ["▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"],
    cut: "…",
    isASCII: false
  )
  package static let ascii = Glyphs(
    horizontal: "-",
    vertical: "|",
    cross: "+",
    bars: [String](repeating: "#", count: 8),
    cut: "~",
    isASCII: true
  )
}
