import NewsInterface
import NewsModel
import TestSupport
import Testing

/// Whatever articles hold, every cell of the screen stays where it is.
struct HostileScreenTests {
  private static let sizes = [
    (80, 24), (140, 40), (40, 12), (120, 30), (61, 20), (20, 4), (33, 9), (2, 2), (300, 100),
  ]

  @Test(arguments: [Glyphs.unicode, .ascii]) func `hostile text never breaks the frame`(
    glyphs: Glyphs
  ) throws {
    var browser = try BrowserHarness(HostileTexts.corpus, glyphs: glyphs)
    let keys: [[Key]] = [
      [], [.down, .down], [.enter], [.character("}")], [.character("i")], [.escape],
      [.character("q")], [.character("p")], [.down, .character(" "), .escape],
      [.character("1")], [.down, .enter], [.character("C"), .character("q")],
      [.character("3"), .character("t")], [.character("z")], [.character("t"), .character("z")],
      [.character("2"), .character("f"), .paste(HostileTexts.all[2])], [.escape],
      [.character("/"), .paste("\"" + HostileTexts.all[4])], [.escape],
      [.character("x")], [.escape], [.character("P")], [.escape], [.end, .enter], [.end],
    ]
    for pressed in keys {
      for key in pressed { browser.press(key) }
      for (columns, rows) in Self.sizes {
        browser.send(.resized(Size(columns: columns, rows: rows)))
        check(browser.screen, glyphs, "after \(pressed) at \(columns)x\(rows)")
      }
    }
  }

  private func check(_ screen: Screen, _ glyphs: Glyphs, _ place: String) {
    for row in 0..<screen.size.rows {
      var column = 0
      while column < screen.size.columns {
        let text = screen[column, row].text
        guard let first = text.unicodeScalars.first else {
          Issue.record("an empty cell at \(column), \(row) \(place)")
          return
        }
        let isPlain = text.unicodeScalars.allSatisfy { $0.value >= 0x20 && $0.value != 0x7F }
        let isClean = text.unicodeScalars.allSatisfy {
          HiddenCharacters.spelledOut($0) == nil || $0.properties.generalCategory == .format
        }
        #expect(isPlain && isClean, "\(text.unicodeScalars.map(\.value)) \(place)")
        if glyphs.isASCIIOnly { #expect(text.utf8.allSatisfy { $0 < 0x80 }, "\(place)") }
        if CharacterWidth.columns(first) == 2 {
          guard column + 1 < screen.size.columns, screen[column + 1, row].text.isEmpty else {
            Issue.record("half a wide character at \(column), \(row) \(place)")
            return
          }
          column += 1
        }
        column += 1
      }
    }
  }
}

extension Glyphs {
  fileprivate var isASCIIOnly: Bool { self == .ascii }
}
