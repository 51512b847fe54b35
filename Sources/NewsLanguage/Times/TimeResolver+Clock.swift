import NewsModel

extension TimeResolver {
  /// "At 9:30 a.m.", "this morning", "in the evening": of the day that is spoken of.
  func timeOfDay() -> TimeReading? {
    let day = dayOfSpeech
    guard let day else { return TimeReading(.time, value: "XXXX-XX-XX") }
    return TimeReading(.day(day), .relative)
  }

  /// The day that the sentence named, else the day of publication.
  private var dayOfSpeech: CalendarDate? {
    if let neighbour { return neighbour }
    let reach = context.kind == .narrative ? 4 : match[.same] == nil ? 1 : 2
    if let last = context.lastDay, context.sentence - last.sentence <= reach,
      case .day(let day) = last.instant
    {
      return day
    }
    return now
  }

  /// Adds the hour or the part of the day that stands in the expression.
  func addTimeOfDay(_ reading: inout TimeReading) {
    guard reading.kind == .date || reading.kind == .time else { return }
    if let minutes = clockMinutes {
      let (hour, minute) = (minutes / 60, minutes % 60)
      reading.kind = .time
      reading.value += "T" + CalendarDate.padded(hour, 2) + ":" + CalendarDate.padded(minute, 2)
    } else if let part = match.number(.part).flatMap({ DayPart(rawValue: Int32($0)) }),
      reading.instant?.unit == .day || reading.value.hasPrefix("XXXX")
    {
      reading.kind = .time
      reading.value += part.timex
    }
  }

  private var clockMinutes: Int? {
    guard let minutes = match.number(.clock) ?? match.number(.int).map({ $0 * 60 }) ?? spelledHour
    else { return nil }
    guard match.operation == .clock || match[.clock] != nil || match[.ampm] != nil else {
      return nil
    }
    // 0 for a.m., 1 for p.m.
    guard let half = match.number(.ampm), half < 2 else { return minutes }
    let (hour, minute) = (minutes / 60, minutes % 60)
    guard (1...12).contains(hour) else { return minutes }
    return (hour % 12 + 12 * half) * 60 + minute
  }

  private var spelledHour: Int? {
    match.operation == .clock ? match.number(.count).map { $0 * 60 } : nil
  }
}
