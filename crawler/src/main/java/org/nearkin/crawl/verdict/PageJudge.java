package org.nearkin.crawl.verdict;

import java.net.URI;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.nearkin.crawl.verdict.PageVerdict.Login;
import org.nearkin.crawl.verdict.PageVerdict.Pdf;
import org.nearkin.crawl.verdict.PageVerdict.ScriptOnly;
import org.nearkin.crawl.verdict.PageVerdict.SoftNotFound;
import org.nearkin.crawl.verdict.PageVerdict.Unavailable;
import org.nearkin.crawl.verdict.PageVerdict.Usable;
import org.nearkin.crawl.verdict.notfound.SiteRoot;

/// Tells the page that was asked for from what servers send in its place.
///
/// A sign counts only on a page that has little else to say, so a page of groups that mentions signing in, robots or
/// missing pages stays usable. The signs stand in `signs.tsv`.
public final class PageJudge {

  private static final Pattern SIGN_IN_PATH = Pattern.compile(
      "(?i)/(?:wp-login|(?:user|member)?-?(?:log|sign)[-_]?(?:in|on)|sso|saml2?|oauth2?|auth|authorize"
          + "|iniciar-sesion|login-required)(?:\\.[a-z]{2,5})?(?:/|$)");
  private static final Pattern SIGN_IN_HOST = Pattern.compile(
      "(?i)(?:login|signin|sso|auth|accounts|idp|adfs)\\..+|.+\\.(?:okta|auth0|onelogin)\\.com");

  private PageJudge() {}

  /// Judges a redirect by where it leads: to a sign-in page, or from deep in a site to its front page.
  ///
  /// @return empty for a redirect that may lead to the page
  public static Optional<PageVerdict> judgeRedirect(URI asked, URI target) {
    if (isSignIn(target) && !isSignIn(asked)) {
      return Optional.of(new Login("it leads to a sign-in page"));
    }
    return SiteRoot.isRootRedirect(asked, target)
        ? Optional.of(new SoftNotFound("it leads to the site's front page"))
        : Optional.empty();
  }

  private static boolean isSignIn(URI address) {
    return SIGN_IN_PATH.matcher(String.valueOf(address.getPath())).find()
        || SIGN_IN_HOST.matcher(String.valueOf(address.getHost())).matches();
  }

  /// Judges an answer.
  ///
  /// @param document gives the answer parsed as HTML with its address as base; asked at most once, and never for feeds
  public static PageVerdict judge(
      AnsweredPage page, Supplier<Document> document, Expectation expected) {
    if (page.start().isEmpty()) {
      return new Unavailable("the answer is empty");
    }
    var kind = DocumentKind.of(page);
    if (kind == DocumentKind.PDF && page.isSuccess()) {
      return new Pdf();
    }
    var look = kind.isPage(page)
        ? Optional.of(look(page, document.get()))
        : Optional.<PageLook>empty();
    return look.flatMap(seen -> SignTable.find(seen, page.isSuccess()))
        .or(() -> findStatus(page))
        .or(() -> kind.findMismatch(page, expected))
        .or(() -> look.flatMap(seen -> findShell(page, seen)))
        .orElseGet(Usable::new);
  }

  private static PageLook look(AnsweredPage page, Document document) {
    return page.isSuccess() ? PageLook.of(document) : PageLook.ofWhole(document);
  }

  private static Optional<PageVerdict> findStatus(AnsweredPage page) {
    return page.isSuccess()
        ? Optional.empty()
        : Optional.of(new Unavailable("it answers " + page.status()));
  }

  private static Optional<PageVerdict> findShell(AnsweredPage page, PageLook look) {
    return SiteRoot.isCanonicalOf(page.address(), look.document())
        ? Optional.of(new SoftNotFound("its canonical address is the site's front page"))
        : ScriptShell.find(look).map(ScriptOnly::new);
  }
}
