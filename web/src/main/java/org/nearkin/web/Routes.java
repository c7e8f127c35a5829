package org.nearkin.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HttpResponseException;
import io.javalin.http.NotFoundResponse;
import java.util.List;
import java.util.Locale;
import org.nearkin.group.GroupId;
import org.nearkin.group.GroupState;
import org.nearkin.group.SupportGroup;
import org.nearkin.web.group.GroupPages;
import org.nearkin.web.page.Assets;
import org.nearkin.web.page.Parameters;
import org.nearkin.web.page.RefusedRequest;
import org.nearkin.web.search.HomePage;
import org.nearkin.web.search.SearchPages;
import org.nearkin.web.search.SearchTerms;
import org.nearkin.web.templates.StaticTemplates;

/// The table of contents of the site.
final class Routes {
  private static final List<String> LANGUAGE_ONLY = List.of(Parameters.LANGUAGE);
  private final StaticTemplates templates = new StaticTemplates();
  private final Site site;
  private final Visits visits;
  private final Failures failures;
  private final SearchPages searches;
  private final GroupPages groups;

  Routes(Site site, Visits visits, Failures failures) {
    this.site = site;
    this.visits = visits;
    this.failures = failures;
    this.searches = new SearchPages(site.directory().search(), site.directory().places(),
        site.knowledge());
    this.groups = new GroupPages(site.knowledge());
  }

  void addTo(RoutesConfig routes) {
    routes.before(Headers::add);
    routes.before(CanonicalPath::require);

    page(routes, "/", this::home);
    page(routes, "/search", this::search);
    page(routes, "/group/{id}", this::group);
    page(routes, "/group/{id}/{name}", this::group);
    page(routes, "/about", this::about);
    page(routes, "/bot", this::bot);
    page(routes, "/static/{file}", Routes::asset);

    routes.exception(RefusedRequest.class, failures::refused);
    routes.exception(HttpResponseException.class, failures::status);
    routes.exception(Exception.class, failures::unexpected);
  }

  /// HEAD is GET; the server leaves the body out.
  private static void page(RoutesConfig routes, String path, Handler handler) {
    routes.get(path, handler);
    routes.head(path, handler);
  }

  private void home(Context ctx) {
    var visit = visits.read(ctx, LANGUAGE_ONLY);
    var page = HomePage.of(site.knowledge().conditions(), visit.frame());
    Answers.send(ctx, 200, templates.searchHome(visit.frame(), page));
  }

  private void search(Context ctx) {
    var visit = visits.read(ctx, SearchTerms.PARAMETERS);
    var page = searches.answer(SearchTerms.of(visit.parameters()), visit.frame());
    Headers.keepNothing(ctx);
    Answers.send(ctx, 200, templates.searchResults(visit.frame(), page));
  }

  private void group(Context ctx) {
    var visit = visits.read(ctx, LANGUAGE_ONLY);
    var id = ctx.pathParam("id").toUpperCase(Locale.ROOT);
    if (!GroupId.isWellFormed(id)) {
      throw new NotFoundResponse();
    }
    var directory = site.directory();
    Headers.keepNothing(ctx);
    var successor = directory.successor().apply(new GroupId(id)).flatMap(directory.group());
    if (successor.isPresent()) {
      sendOn(ctx, successor.get(), visit);
      return;
    }
    var group = directory.group().apply(new GroupId(id)).orElseThrow(NotFoundResponse::new);
    var page = groups.page(group, visit.frame().words());
    Answers.send(ctx, group.state() == GroupState.GONE ? 410 : 200,
        templates.groupPage(visit.frame(), page));
  }

  /// The group was joined with another, which now is both. Not to be cached: people may part them again.
  private static void sendOn(Context ctx, SupportGroup group, Visit visit) {
    ctx.header("Location", visit.frame().links().group(group.id(), group.name().value()));
    ctx.status(301);
  }

  private void about(Context ctx) {
    var visit = visits.read(ctx, LANGUAGE_ONLY);
    Answers.send(ctx, 200, templates.pageAbout(visit.frame()));
  }

  private void bot(Context ctx) {
    var visit = visits.read(ctx, LANGUAGE_ONLY);
    Answers.send(ctx, 200, templates.pageBot(visit.frame(), site.crawler()));
  }

  private static void asset(Context ctx) {
    var asset = Assets.bundled().find(ctx.pathParam("file")).orElseThrow(NotFoundResponse::new);
    Headers.keepForGood(ctx);
    ctx.contentType(asset.type()).result(asset.content().bytes());
  }
}
