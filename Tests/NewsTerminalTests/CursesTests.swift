import CNcurses
import Glibc
import NewsInterface
import NewsModel
import NewsTerminal
import TestSupport
import Testing

/// The real ncurses back end without a terminal: painted to nowhere, read back cell by cell.
@MainActor
@Suite(.serialized)
struct CursesTests {
  private func state(_ size: Size, of corpus: Corpus = Sample.harbour, isUTF8: Bool = true) throws
    -> BrowserState
  {
    let store = InMemoryStore(corpus).store
    var state = BrowserState(corpusName: "harbour", size: size, glyphs: isUTF8 ? .unicode : .ascii)
    var waiting: [Message] = [.opened(try store.overview(), isWhole: true)]
    while !waiting.isEmpty {
      for effect in Browser.update(&state, waiting.removeFirst()) {
        if let answer = try EffectRunner.answer(effect, store) { waiting.append(answer) }
      }
    }
    return state
  }

  @Test(arguments: ["xterm-256color", "vt100"]) func `ncurses shows what the grid says`(
    term: String
  ) throws {
    _ = TerminalEnvironment.prepareLocale()
    let null = open("/dev/null", O_RDWR)
    defer { close(null) }
    let terminal = try CursesTerminal(term: term, input: null, output: null, color: true)
    defer { terminal.stop() }
    for size in [
      Size(columns: 80, rows: 24), Size(columns: 40, rows: 12), Size(columns: 140, rows: 40),
      Size(columns: 5, rows: 2),
    ] {
      terminal.resize(size)
      let screen = Browser.view(try state(size))
      terminal.present(screen)
      for row in 0..<size.rows {
        for column in 0..<size.columns {
          var attributes: Int32 = 0
          let painted = rp_cell(Int32(column), Int32(row), &attributes)
          let cell = screen[column, row]
          guard let expected = cell.text.unicodeScalars.first else { continue }
          #expect(painted == expected.value, "column \(column), row \(row) at \(size)")
          #expect((attributes & Int32(RP_REVERSE) != 0) == cell.style.isReverse)
          #expect((attributes & Int32(RP_BOLD) != 0) == cell.style.isBold)
        }
      }
    }
  }

  @Test func `hostile text stands on ncurses' own screen where the grid has it`() throws {
    _ = TerminalEnvironment.prepareLocale()
    let null = open("/dev/null", O_RDWR)
    defer { close(null) }
    let terminal = try CursesTerminal(
      term: "xterm-256color",
      input: null,
      output: null,
      color: true
    )
    defer { terminal.stop() }
    for size in [Size(columns: 80, rows: 24), Size(columns: 140, rows: 40)] {
      terminal.resize(size)
      let screen = Browser.view(try state(size, of: HostileTexts.corpus))
      terminal.present(screen)
      for row in 0..<size.rows {
        for column in 0..<size.columns {
          guard let expected = screen[column, row].text.unicodeScalars.first else { continue }
          var attributes: Int32 = 0
          let painted = rp_cell(Int32(column), Int32(row), &attributes)
          #expect(painted == expected.value, "column \(column), row \(row) at \(size)")
        }
      }
    }
  }

  @Test func `keys come through as they are typed`() throws {
    _ = TerminalEnvironment.prepareLocale()
    var ends: [Int32] = [0, 0]
    #expect(pipe(&ends) == 0)
    let null = open("/dev/null", O_RDWR)
    let terminal = try CursesTerminal(
      term: "xterm-256color",
      input: ends[0],
      output: null,
      color: false
    )
    defer { terminal.stop() }
    terminal.resize(Size(columns: 80, rows: 24))
    let typed = Array(
      "jé\u{1B}[A\u{1B}OB\u{1B}[5~\t\r\u{7F}\u{4}\u{1B}[200~q\nx\u{1B}[201~?\u{1B}[57;99Zj\u{1B}[<0;4;4Mk\u{1B}"
        .utf8
    )
    #expect(write(ends[1], typed, typed.count) == typed.count)
    #expect(
      terminal.keys() == [
        .character("j"), .character("é"), .up, .down, .pageUp, .tab, .enter, .backspace,
        .control("d"), .paste("q\nx"), .character("?"), .character("j"), .character("k"), .escape,
      ]
    )
  }

  @Test func `an unknown terminal is named`() {
    let null = open("/dev/null", O_RDWR)
    #expect(throws: TerminalError.unknownTerminal("no-such-terminal")) {
      try CursesTerminal(term: "no-such-terminal", input: null, output: null, color: false)
    }
  }

  @Test func `columns are those of libc for what news is written in`() {
    _ = TerminalEnvironment.prepareLocale()
    var differing = 0
    for range in [
      0x20...0x7E, 0xA1...0x24F, 0x370...0x52F, 0x590...0x6FF, 0x900...0x97F, 0x3041...0x30FF,
      0x4E00...0x9FA5, 0xAC00...0xD7A3, 0x1F600...0x1F64F,
    ] as [ClosedRange<UInt32>] {
      for value in range {
        guard let scalar = Unicode.Scalar(value), HiddenCharacters.spelledOut(scalar) == nil else {
          continue
        }
        let libc = rp_wcwidth(value)
        if libc >= 0, Int(libc) != CharacterWidth.columns(scalar) { differing += 1 }
      }
    }
    #expect(differing == 0)
  }
}
