import NewsInterface
import NewsModel
import TOMLKit

/// `reportedly/config.toml` in the configuration folder.
enum SettingsFile {
  static var path: String { UserFolders.settings + "/config.toml" }

  /// What the reader has set; the defaults where there is no file.
  ///
  /// - Throws: ``Trouble`` with the line and what is wrong there.
  static func load() throws -> Settings {
    guard let bytes = try UserFolders.bytes(path) else { return Settings() }
    do throws(SettingsError) {
      return try settings(String(decoding: bytes, as: UTF8.self))
    } catch {
      throw Trouble("\(path), \(error)")
    }
  }

  static func settings(_ text: String) throws(SettingsError) -> Settings {
    let table: TOMLTable
    do {
      table = try TOMLTable(string: text)
    } catch let error as TOMLParseError {
      throw SettingsError(line: Int(error.source.begin.line), reason: error.description)
    } catch {
      throw SettingsError(line: 1, reason: "\(error)")
    }
    var reader = SettingsReader(text)
    for key in table.keys.sorted() { try reader.read(key, in: table) }
    return reader.settings
  }

  /// The defaults as a file, every line with what it can be.
  static var defaults: String {
    let settings = Settings()
    var text = """
      # The settings of Reportedly, as they are without this file: \(path)

      # Colours: auto (where the terminal has them and NO_COLOR is not set), always, never.
      color = "\(settings.color.rawValue)"
      # Lines and bars: auto asks the charset; unicode, ascii.
      lines = "\(settings.lines.rawValue)"
      # Where y copies to: auto asks the terminal's type; terminal (OSC 52), file.
      copy = "\(settings.copyTarget.rawValue)"
      # Mouse on from the start; F2 switches it.
      mouse = \(settings.isMouseOn)
      # Leave out what is no part of the report, in the reader; C switches it.
      hide-clutter = \(settings.hidesClutter)
      # Columns of the events: \(EventColumn.allCases.map(\.rawValue).joined(separator: " ")).
      columns = [\(settings.columns.map { "\"\($0.rawValue)\"" }.joined(separator: ", "))]

      # Keys by the name of the action. A line takes the place of all the keys of its action; [] leaves it none.
      [keys]

      """
    for entry in ActionTable.entries {
      let keys = entry.keys.map { "\"\(escaped($0.description))\"" }.joined(separator: ", ")
      text += "# \(entry.help)\n# \(entry.action.rawValue) = [\(keys)]\n"
    }
    return text
  }

  private static func escaped(_ key: String) -> String {
    key.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
  }
}

/// What is wrong in a settings file, and where.
struct SettingsError: Error, Hashable, CustomStringConvertible {
  let line: Int
  let reason: String

  var description: String { "line \(line): \(reason)" }
}
