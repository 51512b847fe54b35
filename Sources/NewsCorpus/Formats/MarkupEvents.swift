import CMarkup

/// What a reader of HTML or XML is told, in the order of the document.
protocol MarkupEvents: AnyObject {
  func start(_ name: String, _ attributes: MarkupAttributes)
  func end(_ name: String)
  func text(_ bytes: UnsafeBufferPointer<UInt8>)
  func comment(_ text: String)
  /// True where the rest is not wanted.
  var isDone: Bool { get }
}

/// The attributes of an element, read when they are asked for.
struct MarkupAttributes {
  fileprivate let pointer: UnsafePointer<UnsafePointer<CChar>?>?

  subscript(_ wanted: StaticString) -> String? {
    guard var place = pointer else { return nil }
    while let name = place[0] {
      if Self.equals(name, wanted) { return place[1].map { String(cString: $0) } ?? "" }
      place += 2
    }
    return nil
  }

  func has(_ wanted: StaticString) -> Bool {
    guard var place = pointer else { return false }
    while let name = place[0] {
      if Self.equals(name, wanted) { return true }
      place += 2
    }
    return false
  }

  var isEmpty: Bool { pointer == nil }

  private static func equals(_ name: UnsafePointer<CChar>, _ wanted: StaticString) -> Bool {
    for offset in 0..<wanted.utf8CodeUnitCount
    where UInt8(bitPattern: name[offset]) != wanted.utf8Start[offset] {
      return false
    }
    return name[wanted.utf8CodeUnitCount] == 0
  }
}

enum Markup {
  /// Reads a document in UTF-8; false where XML breaks off before its end.
  @discardableResult
  static func read(_ text: UnsafeBufferPointer<UInt8>, isHTML: Bool, _ reader: some MarkupEvents)
    -> Bool
  {
    let run = MarkupRun(reader)
    var events = markup_events(
      start: { context, name, attributes in
        guard let run = MarkupRun.at(context), let name else { return }
        run.reader.start(String(cString: name), MarkupAttributes(pointer: attributes))
        run.stopWhereDone()
      },
      end: { context, name in
        guard let run = MarkupRun.at(context), let name else { return }
        run.reader.end(String(cString: name))
        run.stopWhereDone()
      },
      text: { context, bytes, count in
        guard let run = MarkupRun.at(context), let bytes else { return }
        bytes.withMemoryRebound(to: UInt8.self, capacity: Int(count)) {
          run.reader.text(UnsafeBufferPointer(start: $0, count: Int(count)))
        }
      },
      comment: { context, text in
        guard let run = MarkupRun.at(context), let text else { return }
        run.reader.comment(String(cString: text))
      }
    )
    return text.withMemoryRebound(to: CChar.self) { characters in
      withExtendedLifetime(run) {
        markup_read(
          characters.baseAddress,
          characters.count,
          isHTML ? 1 : 0,
          &events,
          Unmanaged.passUnretained(run).toOpaque(),
          run.parser
        ) == 1
      }
    }
  }
}

/// What the callbacks find behind their pointer.
private final class MarkupRun {
  let reader: any MarkupEvents
  /// Where the C side keeps its parser while it runs: both sides look at it, so that it is no variable of Swift's.
  let parser: UnsafeMutablePointer<OpaquePointer?>

  init(_ reader: any MarkupEvents) {
    self.reader = reader
    parser = .allocate(capacity: 1)
    parser.initialize(to: nil)
  }

  deinit { parser.deallocate() }

  static func at(_ context: UnsafeMutableRawPointer?) -> MarkupRun? {
    context.map { Unmanaged<MarkupRun>.fromOpaque($0).takeUnretainedValue() }
  }

  func stopWhereDone() {
    if reader.isDone { markup_stop(parser.pointee) }
  }
}
