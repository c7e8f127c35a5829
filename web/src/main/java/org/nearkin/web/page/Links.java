package org.nearkin.web.page;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.nearkin.group.GroupId;

/// Every address the site writes, encoded; templates and handlers build none.
///
/// @param path of the page being shown
/// @param parameters of the page being shown, without the language
/// @param chosen the language, when the address names it; links then keep it
public record Links(String path, List<Parameter> parameters, Optional<Language> chosen) {
  private static final Pattern NOT_IN_SLUG = Pattern.compile("[^a-z0-9]+");
  private static final int LONGEST_SLUG = 60;

  public Links {
    parameters = List.copyOf(parameters);
  }

  public String home() {
    return to("/", List.of(), chosen);
  }

  public String about() {
    return to("/about", List.of(), chosen);
  }

  /// What our crawler says of itself to the owners of other sites.
  public String bot() {
    return to("/bot", List.of(), chosen);
  }

  /// Where the search form is sent to; the form carries the language in a field.
  public String searchForm() {
    return "/search";
  }

  /// The field that keeps a chosen language when the form is sent; none when the browser chose it.
  public List<Parameter> languageField() {
    return chosen.stream().map(each -> new Parameter(Parameters.LANGUAGE, each.tag())).toList();
  }

  public String search(List<Parameter> terms) {
    return to("/search", terms, chosen);
  }

  /// The page of a group; its name in the address is decoration.
  public String group(GroupId id, String name) {
    var slug = slug(name);
    return to("/group/" + id + (slug.isEmpty() ? "" : '/' + slug), List.of(), chosen);
  }

  /// This page in another language.
  public String in(Language language) {
    return to(path, parameters, Optional.of(language));
  }

  public String asset(String name) {
    return Assets.bundled().href(name);
  }

  private static String to(String path, List<Parameter> parameters, Optional<Language> language) {
    var query = Stream
        .concat(parameters.stream(),
            language.map(each -> new Parameter(Parameters.LANGUAGE, each.tag())).stream())
        .map(each -> encode(each.name()) + '=' + encode(each.value()))
        .collect(Collectors.joining("&"));
    return query.isEmpty() ? path : path + '?' + query;
  }

  private static String slug(String name) {
    var plain = Normalizer.normalize(name, Normalizer.Form.NFD)
        .replaceAll("\\p{M}", "")
        .toLowerCase(Locale.ROOT);
    var slug = NOT_IN_SLUG.matcher(plain).replaceAll("-").replaceAll("^-|-$", "");
    return slug.length() <= LONGEST_SLUG
        ? slug
        : slug.substring(0, LONGEST_SLUG).replaceAll("-$", "");
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
