import Glibc

/// The time of writing, which `SOURCE_DATE_EPOCH` can fix so that two exports are the same bytes.
enum Clock {
  // `2026-05-04T10:00:00Z`
  static var now: String {
    var seconds = time(nil)
    if let fixed = getenv("SOURCE_DATE_EPOCH").flatMap({ Int(String(cString: $0)) }) {
      seconds = fixed
    }
    var parts = tm()
    gmtime_r(&seconds, &parts)
    var buffer = [CChar](repeating: 0, count: 32)
    let count = strftime(&buffer, buffer.count, "%Y-%m-%dT%H:%M:%SZ", &parts)
    return String(decoding: buffer.prefix(count).map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }
}
