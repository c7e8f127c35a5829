package org.nearkin.crawl.evidence;

import com.github.mangstadt.vinnie.VObjectProperty;
import com.github.mangstadt.vinnie.io.Context;
import com.github.mangstadt.vinnie.io.SyntaxRules;
import com.github.mangstadt.vinnie.io.VObjectDataAdapter;
import com.github.mangstadt.vinnie.io.VObjectReader;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// Words at a place of a calendar, as they stand in its file (RFC 5545), unfolded.
final class CalendarPlaces {
  private CalendarPlaces() {}

  /// @param uid of the event, which may stand there several times
  /// @param property its name; if left out, the whole event is meant
  static Optional<String> find(String calendar, String uid, Optional<String> property) {
    var events = new Events();
    try (var reader = new VObjectReader(new StringReader(calendar), SyntaxRules.iCalendar())) {
      reader.parse(events);
    } catch (IOException e) {
      return Optional.empty();
    }
    return events.all.stream()
        .filter(event -> event.stream().anyMatch(each -> is(each, "UID", uid)) || uid.isEmpty())
        .map(event -> words(event, property))
        .filter(words -> !words.isEmpty())
        .findFirst();
  }

  private static boolean is(VObjectProperty property, String name, String value) {
    return property.getName().equalsIgnoreCase(name) && property.getValue().strip().equals(value);
  }

  private static String words(List<VObjectProperty> event, Optional<String> name) {
    return event.stream()
        .filter(each -> name.isEmpty() || each.getName().equalsIgnoreCase(name.get()))
        .map(VObjectProperty::getValue)
        .map(value -> value.replaceAll("\\\\[nN]", "\n").replaceAll("\\\\(.)", "$1"))
        .collect(Collectors.joining("\n"));
  }

  private static final class Events extends VObjectDataAdapter {
    private final List<List<VObjectProperty>> all = new ArrayList<>();

    @Override
    public void onComponentBegin(String name, Context context) {
      if (name.equalsIgnoreCase("VEVENT")) {
        all.add(new ArrayList<>());
      }
    }

    @Override
    public void onProperty(VObjectProperty property, Context context) {
      if (!all.isEmpty() && "VEVENT".equalsIgnoreCase(context.getParentComponents().getLast())) {
        all.getLast().add(property);
      }
    }
  }
}
