package org.nearkin.app;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;

/// The arrows of docs/architecture.md, and who owns which library.
@AnalyzeClasses(packages = "org.nearkin", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
  private static final String[] DATA = {"org.nearkin.group..", "org.nearkin.vocabulary..",
      "org.nearkin.schedule..", "org.nearkin.place..", "org.nearkin.contact..",
      "org.nearkin.fact..", "org.nearkin.source..", "org.nearkin.claim..",
      "org.nearkin.store.."};
  private static final String CRAWLER = "org.nearkin.crawl..";
  private static final String[] INDEXER = {"org.nearkin.resolve..", "org.nearkin.search.."};
  private static final String WEB = "org.nearkin.web..";
  private static final String APP = "org.nearkin.app..";

  @ArchTest
  static final ArchRule packagesFormNoCycles = slices().matching("org.nearkin.(**)")
      .should()
      .beFreeOfCycles();

  @ArchTest
  static final ArchRule dataKnowsNobody = noClasses().that()
      .resideInAnyPackage(DATA)
      .should()
      .dependOnClassesThat()
      .resideInAnyPackage(CRAWLER, INDEXER[0], INDEXER[1], WEB, APP);

  @ArchTest
  static final ArchRule theCrawlerKnowsDataOnly = noClasses().that()
      .resideInAPackage(CRAWLER)
      .should()
      .dependOnClassesThat()
      .resideInAnyPackage(INDEXER[0], INDEXER[1], WEB, APP);

  @ArchTest
  static final ArchRule theIndexerKnowsDataOnly = noClasses().that()
      .resideInAnyPackage(INDEXER)
      .should()
      .dependOnClassesThat()
      .resideInAnyPackage(CRAWLER, WEB, APP);

  @ArchTest
  static final ArchRule theSiteDoesNotKnowTheCrawler = noClasses().that()
      .resideInAPackage(WEB)
      .should()
      .dependOnClassesThat()
      .resideInAnyPackage(CRAWLER, APP);

  @ArchTest
  static final ArchRule onlyDataKnowsItsLibraries = noClasses().that()
      .resideOutsideOfPackages(DATA)
      .should()
      .dependOnClassesThat()
      .resideInAnyPackage("org.apache.commons.validator..", "com.google.i18n..", "org.dmfs..",
          "org.sqlite..", "org.flywaydb..", "com.zaxxer..", "com.networknt..",
          "org.snakeyaml..");

  @ArchTest
  static final ArchRule onlyTheCrawlerKnowsItsLibraries = noClasses()
      .that()
      .resideOutsideOfPackage(CRAWLER)
      .should()
      .dependOnClassesThat()
      .resideInAnyPackage("org.jsoup..", "org.apache.hc..", "crawlercommons..", "org.quartz..");

  @ArchTest
  static final ArchRule onlyTheSearchKnowsLucene = noClasses()
      .that()
      .resideOutsideOfPackage("org.nearkin.search..")
      .should()
      .dependOnClassesThat()
      .resideInAPackage("org.apache.lucene..");

  @ArchTest
  static final ArchRule onlyWebKnowsItsLibraries = noClasses()
      .that()
      .resideOutsideOfPackages(WEB, APP)
      .should()
      .dependOnClassesThat()
      .resideInAnyPackage("io.javalin..", "gg.jte..", "picocli..", "org.eclipse.jetty..");

  @ArchTest
  static final ArchRule sqlStandsInStores = noClasses()
      .that()
      .haveSimpleNameNotContaining("Store")
      .should()
      .dependOnClassesThat()
      .resideInAPackage("org.jdbi..");

  @ArchTest
  static final ArchRule timeIsAnInput = noClasses().that()
      .resideOutsideOfPackage(APP)
      .should()
      .callMethod(Instant.class, "now")
      .orShould()
      .callMethod(LocalDate.class, "now")
      .orShould()
      .callMethod(LocalDateTime.class, "now")
      .orShould()
      .callMethod(ZonedDateTime.class, "now")
      .orShould()
      .callMethod(Clock.class, "systemUTC")
      .orShould()
      .callMethod(System.class, "currentTimeMillis");

  @ArchTest
  static final ArchRule pagesAreFetchedByTheFetcherOnly = noClasses()
      .should()
      .callMethod(org.jsoup.Jsoup.class, "connect", String.class)
      .orShould()
      .callMethod(java.net.URL.class, "openStream")
      .orShould()
      .callMethod(java.net.URL.class, "openConnection");

  @ArchTest
  static final ArchRule namesSayWhatThingsAre = noClasses().should()
      .haveNameMatching(".*(Util|Utils|Helper|Manager|Impl)$");

  @ArchTest
  static final ArchRule gettersThatMayFailAreCalledFind = methods().that()
      .haveRawReturnType(java.util.Optional.class)
      .and()
      .arePublic()
      .should()
      .haveNameNotStartingWith("get");

  @ArchTest
  static final ArchRule everyPackageIsNullMarked = classes().that()
      .haveSimpleName("package-info")
      .should()
      .beAnnotatedWith("org.jspecify.annotations.NullMarked");
}
