package org.nearkin.claim;

/// What a statement of a listing is about. A listing may state a field several times, or not at all.
public enum Field {
  NAME,
  /// Words for what it is about, often the heading above the listing.
  CONDITION,
  DESCRIPTION,
  ORGANIZER,
  /// "In person", "Zoom", "hybrid", as written.
  FORMAT,
  /// When it meets, in the source's words.
  SCHEDULE,
  /// When it meets, from structured data, in the notation of [RecurrenceNotation].
  RECURRENCE,
  /// IANA zone name, from structured data.
  ZONE,
  /// A place in one piece: venue, street and town as written.
  PLACE,
  VENUE,
  STREET,
  CITY,
  REGION,
  POSTAL_CODE,
  COUNTRY,
  /// Latitude and longitude in degrees, joined by a comma.
  COORDINATES,
  PHONE,
  EMAIL,
  /// Web address of the meeting itself, such as a video room.
  MEETING_LINK,
  /// Web address to read more or to sign up.
  WEBSITE,
  CONTACT,
  AUDIENCE,
  COST,
  LANGUAGE,
  /// "On hold", "closed", "full", as written.
  STATUS
}
