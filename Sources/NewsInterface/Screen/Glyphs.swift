/// The characters that lines and bars are drawn with.
package struct Glyphs: Hashable, Sendable {
  let horizontal: String
  let vertical: String
  let cross: String
  /// Bars of one to eight eighths of a row; in ASCII every part is a whole.
  let bars: [String]
  /// A row of a bar of what is concluded, not said; the line of what fills a stretch of time.
  let hollow: String
  let stretch: String
  let cut: String
  let isASCII: Bool

  package static let unicode = Glyphs(
    horizontal: "─",
    vertical: "│",
    cross: "┼",
    bars: ["▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"],
    hollow: "░",
    stretch: "═",
    cut: "…",
    isASCII: false
  )
  package static let ascii = Glyphs(
    horizontal: "-",
    vertical: "|",
    cross: "+",
    bars: [String](repeating: "#", count: 8),
    hollow: ":",
    stretch: "=",
    cut: "~",
    isASCII: true
  )
}
