package org.nearkin.group;

import java.net.URI;
import java.util.List;
import org.nearkin.contact.PhoneNumber;

/// How to reach a group.
public record Contacts(
    List<Claimed<PhoneNumber>> phones,
    List<Claimed<String>> emails,
    List<Claimed<URI>> websites) {

  public Contacts {
    phones = List.copyOf(phones);
    emails = List.copyOf(emails);
    websites = List.copyOf(websites);
  }
}
