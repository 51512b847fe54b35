/// Text in the macros of man(7).
struct ManualPage {
  private(set) var roff = ""

  mutating func head(_ name: String, section: Int, version: String) {
    roff += ".TH \(name) \(section) \"\" \"Reportedly \(version)\" \"\"\n"
  }

  mutating func section(_ title: String) { roff += ".SH \(Self.escaped(title))\n" }
  mutating func subsection(_ title: String) { roff += ".SS \(Self.escaped(title))\n" }
  mutating func text(_ text: String) { roff += ".PP\n\(Self.escaped(text))\n" }

  mutating func entry(_ term: String, _ text: String) {
    roff += ".TP\n.B \(Self.escaped(term))\n\(Self.escaped(text))\n"
  }

  /// Lines as they are.
  mutating func verbatim(_ text: String) {
    roff += ".nf\n"
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      roff += Self.escaped(String(line)) + "\n"
    }
    roff += ".fi\n"
  }

  /// Nothing of the text is taken for a macro.
  private static func escaped(_ text: String) -> String {
    var escaped = text.replacing("\\", with: "\\e").replacing("-", with: "\\-")
      .replacing("`", with: "\\(ga").replacing("~", with: "\\(ti").replacing("^", with: "\\(ha")
    if escaped.hasPrefix(".") || escaped.hasPrefix("'") { escaped = "\\&" + escaped }
    return escaped
  }
}
