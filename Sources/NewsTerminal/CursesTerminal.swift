import CNcurses
package import NewsInterface

/// The only code that knows ncurses: paints screens, reads keys, gives the terminal back.
@MainActor
package final class CursesTerminal {
  private let input: Int32
  private var shown: Screen?
  private var decoder = KeyDecoder()

  /// Starts on two descriptors.
  ///
  /// `term`: a terminal type, or nil for that of the environment.
  /// - Throws: ``TerminalError``
  package init(term: String? = nil, input: Int32, output: Int32, color: Bool) throws(TerminalError)
  {
    self.input = input
    let name = term ?? TerminalEnvironment.term
    guard rp_start(name, input, output, color) == 0 else { throw .unknownTerminal(name ?? "") }
  }

  package func stop() { rp_stop() }

  /// The size that the kernel knows, else the one that curses assumes.
  package var size: Size {
    var columns: Int32 = 0
    var rows: Int32 = 0
    if rp_kernel_size(input, &columns, &rows) == 0 { rp_size(&columns, &rows) }
    return Size(columns: Int(columns), rows: Int(rows))
  }

  package func resize(_ size: Size) {
    rp_resize(Int32(size.columns), Int32(size.rows))
    shown = nil
  }

  package func mouse(_ isOn: Bool) { rp_mouse(isOn) }

  /// Bytes past curses: for sequences that move nothing.
  package func send(_ bytes: [UInt8]) { rp_send(bytes, bytes.count) }

  package func redraw() {
    rp_clear()
    shown = nil
  }

  /// Paints the cells that changed; ncurses sends what differs from the terminal.
  package func present(_ screen: Screen) {
    let old = shown?.size == screen.size ? shown : nil
    var text: [UInt32] = []
    for row in 0..<screen.size.rows {
      for column in 0..<screen.size.columns {
        let cell = screen[column, row]
        if let old, old[column, row] == cell { continue }
        guard !cell.text.isEmpty else { continue }
        text.removeAll(keepingCapacity: true)
        for scalar in cell.text.unicodeScalars { text.append(scalar.value) }
        text.append(0)
        rp_put(
          Int32(column),
          Int32(row),
          text,
          Self.attributes(cell.style),
          Int32(cell.style.color.rawValue)
        )
      }
    }
    let cursor = screen.cursor ?? (0, 0)
    rp_show(Int32(cursor.column), Int32(cursor.row), screen.cursor != nil)
    shown = screen
  }

  /// Keys that wait, oldest first.
  package func keys() -> [Key] {
    var keys: [Key] = []
    var value: UInt32 = 0
    while true {
      let kind = rp_read(&value)
      if kind == Int32(RP_NONE) { return keys + decoder.rest() }
      keys += decoder.keys(kind, value)
    }
  }

  /// Gives the terminal back, stops the process, and takes the terminal again when it goes on.
  package func suspend() {
    rp_leave()
    rp_suspend()
    rp_return()
    shown = nil
  }

  /// Gives the terminal to another program for a while.
  package func leave() { rp_leave() }

  /// Takes the terminal again after a stop that somebody else ordered.
  package func comeBack() {
    rp_return()
    shown = nil
  }

  private static func attributes(_ style: Style) -> Int32 {
    var bits = 0
    if style.isBold { bits |= RP_BOLD }
    if style.isReverse { bits |= RP_REVERSE }
    if style.isUnderlined { bits |= RP_UNDERLINE }
    if style.isDim { bits |= RP_DIM }
    return Int32(bits)
  }
}

/// Why there is no screen to draw on.
package enum TerminalError: Error, Hashable, Sendable {
  case noTerminal
  case unknownTerminal(String)
}

extension TerminalError: CustomStringConvertible {
  package var description: String {
    switch self {
    case .noTerminal:
      "This is no terminal that can be drawn on. Use `reportedly events`, `articles`, `people` or `timeline` for plain lists."
    case .unknownTerminal(let name):
      "The terminal type \"\(name)\" is not known here. Set TERM (xterm-256color suits most), or use `reportedly events` for a plain list."
    }
  }
}
