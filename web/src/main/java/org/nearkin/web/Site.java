package org.nearkin.web;

import org.nearkin.web.group.Knowledge;
import org.nearkin.web.page.CrawlerCard;

/// Everything the site is made of.
///
/// @param crawler who fills it
/// @param sample the groups are invented; every page says so
public record Site(
    Directory directory, Knowledge knowledge, CrawlerCard crawler, boolean sample) {}
