/// The columns of a table of events, one row an event with its best report.
package enum ExportColumn: String, Sendable, CaseIterable {
  case id
  case dateEDTF = "date_edtf"
  case dateEarliest = "date_earliest"
  case dateLatest = "date_latest"
  case dateText = "date_text"
  case type, mode, actor
  case actorCountry = "actor_country"
  case actorSector = "actor_sector"
  case action, recipient
  case recipientCountry = "recipient_country"
  case recipientSector = "recipient_sector"
  case place, country, status
  case reportedBy = "reported_by"
  case reports, outlets, origins, conflict, quote, article, title, outlet
  case publishedEDTF = "published_edtf"
  case file
  case charStart = "char_start"
  case charEnd = "char_end"
  case url, tags, note
}
