package org.nearkin.contact;

/// An e-mail address.
///
/// @param address ready to use, domain in lower case
/// @param stated as written by the source, such as `help [at] example [dot] org`
public record EmailAddress(String address, String stated) {}
