package org.nearkin.web;

import org.nearkin.web.group.Knowledge;

/// Everything the site is made of.
///
/// @param sample the groups are invented; every page says so
public record Site(Directory directory, Knowledge knowledge, boolean sample) {}
