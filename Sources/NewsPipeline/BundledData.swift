import CBundledData
import NewsEvents
import NewsLanguage

/// The files of Data/ that are built into the program.
///
/// Only this room knows that they are; the others are given bytes.
package enum BundledData {
  static var language: LanguageData {
    LanguageData(model: model("Models/english.model"), isBuiltIn: true) { bytes("Lexicons/" + $0) }
  }

  static var events: EventData {
    EventData(
      frames: [bytes("Lexicons/frames.tsv")],
      governors: bytes("Lexicons/governors.tsv"),
      actors: [bytes("Lexicons/actors.tsv"), bytes("Lexicons/actors-ours.tsv")],
      instruments: bytes("Lexicons/instruments-ours.txt"),
      agencies: [
        bytes("Lexicons/agencies.tsv"), bytes("Lexicons/groups-ours.tsv"),
        bytes("Lexicons/agencies-ours.tsv"),
      ],
      countries: [bytes("Lexicons/countries.tsv"), bytes("Lexicons/countries-ours.tsv")],
      confidence: bytes("Lexicons/confidence.tsv"),
      people: bytes("Lexicons/people-ours.tsv"),
      bodies: bytes("Lexicons/bodies-ours.tsv"),
      reporting: bytes("Lexicons/reporting-ours.tsv"),
      falseFriends: bytes("Rules/false-friends.tsv")
    )
  }

  static var timeRules: [UInt8] { bytes("Rules/times.txt") }

  static var clutterRules: [UInt8] { bytes("Rules/clutter.txt") }

  static var lineModel: [UInt8] { bytes("Models/lines.tsv") }

  static var markupRules: [UInt8] { bytes("Rules/markup.txt") }

  /// How the HTML report looks, and what it does in a browser.
  package static var report: (style: [UInt8], script: [UInt8]) {
    (bytes("Report/report.css"), bytes("Report/report.js"))
  }

  private static func bytes(_ name: String) -> [UInt8] {
    let file = file(name)
    return Array(UnsafeBufferPointer(start: file.bytes, count: file.count))
  }

  private static func model(_ name: String) -> ModelBytes {
    let file = file(name)
    return ModelBytes(permanent: UnsafeRawPointer(file.bytes), count: file.count)
  }

  private static func file(_ name: String) -> bundled_file {
    let file = bundled_data(name)
    precondition(file.bytes != nil, "\(name) is not built in: add it to CBundledData/bundled.c")
    return file
  }
}
