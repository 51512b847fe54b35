import Glibc

/// Where the project's own files are, found from the place of this source file.
package enum Repository {
  package static let root: String = {
    // …/Tests/TestSupport/Repository.swift
    let parts = "\(#filePath)".split(separator: "/").dropLast(3)
    return "/" + parts.joined(separator: "/")
  }()

  package static func path(_ name: String) -> String { root + "/" + name }

  /// Real input and gold that lies beside the project on some machines only.
  package static let shared: String? = exists(root + "/../shared") ? root + "/../shared" : nil

  package static func exists(_ path: String) -> Bool { access(path, F_OK) == 0 }

  package static func bytes(_ path: String) -> [UInt8] {
    guard let file = fopen(path, "rb") else { return [] }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = fread(&buffer, 1, buffer.count, file)
      if count == 0 { return bytes }
      bytes += buffer[..<count]
    }
  }

  package static func text(_ path: String) -> String {
    String(decoding: bytes(path), as: UTF8.self)
  }

  package static func write(_ text: String, to path: String) {
    guard let file = fopen(path, "wb") else { return }
    defer { fclose(file) }
    let bytes = Array(text.utf8)
    fwrite(bytes, 1, bytes.count, file)
  }

  /// A copy of a folder whose files were all stored at one moment, so that tests do not age with the clock.
  ///
  /// `stored`: seconds since 1970.
  package static func copy(of folder: String, stored: Int) -> String {
    let target = temporaryFolder()
    for name in files(folder) {
      write(text(folder + "/" + name), to: target + "/" + name)
      let moment = timespec(tv_sec: stored, tv_nsec: 0)
      utimensat(AT_FDCWD, target + "/" + name, [moment, moment], 0)
    }
    return target
  }

  /// Twelve of the sample articles in a folder of their own: enough for every test that is not about formats, and read in a
  /// moment.
  package static let twelveArticles: String = {
    let folder = temporaryFolder() + "/Articles"
    make(folder)
    for name in twelve {
      let target = folder + "/" + name
      write(text(path("Data/Articles/" + name)), to: target)
      // As if stored on 1 March 2026: tests do not age with the clock.
      let moment = timespec(tv_sec: 1_772_323_200, tv_nsec: 0)
      utimensat(AT_FDCWD, target, [moment, moment], 0)
    }
    return folder
  }()

  private static let twelve = [
    "2018-03-27 skripal expulsions.txt",
    "EU envoy caracas.txt",
    "Russian embassy denies - Meridian TV.txt",
    "andes-wire-2020-12-23.txt",
    "czech-vrbetice.txt",
    "digest 8 feb.txt",
    "europe_expels_april2022.txt",
    "harbour-dispatch_colombia-russia.md",
    "mexico russia spies.txt",
    "page3.txt",
    "russia-responds-30-march.md",
    "venezuela-colombia-border.md",
  ]

  /// The names of the files of a folder, hidden ones left out.
  package static func files(_ folder: String) -> [String] {
    guard let directory = opendir(folder) else { return [] }
    defer { closedir(directory) }
    var names: [String] = []
    while let entry = readdir(directory) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if !name.hasPrefix(".") { names.append(name) }
    }
    return names
  }

  /// The paths of all files below a folder.
  package static func everything(below folder: String) -> [String] {
    files(folder).flatMap { name -> [String] in
      let path = folder + "/" + name
      let inner = everything(below: path)
      return inner.isEmpty ? [path] : inner
    }
  }

  /// Makes a folder and those above it.
  package static func make(_ folder: String) {
    var path = ""
    for part in folder.split(separator: "/") {
      path += "/" + part
      mkdir(path, 0o755)
    }
  }

  /// The variables that send everything of the user's into one folder, so that tests touch nobody's own.
  package static func userFolders(in folder: String) -> [String: String] {
    [
      "XDG_CONFIG_HOME": folder + "/config", "XDG_DATA_HOME": folder + "/data",
      "XDG_STATE_HOME": folder + "/state",
    ]
  }

  /// A new empty folder for one test.
  package static func temporaryFolder() -> String {
    var pattern = Array("/tmp/reportedly-test-XXXXXX".utf8CString)
    guard mkdtemp(&pattern) != nil else { return "/tmp" }
    return String(decoding: pattern.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }
}
