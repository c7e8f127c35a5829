package org.nearkin.crawl.extract.segment;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nearkin.claim.Field;
import org.nearkin.place.PostalAddress;
import org.nearkin.source.CrawlPlan;
import org.nearkin.source.SourceDefinition;

class OtherMatterTest {
  private static final URI PAGE = URI.create("https://county.example.org/help/page.html");

  @Test
  void classesOfATimetableAreNoListings() {
    assertEquals(List.of(), names("""
        <h1>Exercise class schedule</h1><table><tr><th>Class</th><th>Day</th><th>Time</th></tr>
        <tr><td>Pedaling for Parkinson's</td><td>Monday</td><td>9 am</td></tr>
        <tr><td>Tai Chi for Osteoporosis</td><td>Friday</td><td>2:15 pm</td></tr>
        <tr><td>Stroke Rehab Circuit</td><td>Friday</td><td>3:15 pm</td></tr></table>"""));
  }

  @Test
  void whatATimetableCallsAGroupIsOne() {
    assertEquals(List.of("Lupus Support Group"), names("""
        <h1>Fitness timetable</h1><h3>Tai Chi for Lupus</h3><p>Mondays, 9 am, Studio 1</p>
        <h3>Lupus Support Group</h3><p>Fridays, 9 am, Room 7</p>"""));
  }

  @Test
  void thePeopleWhoWorkThereAreNoListings() {
    assertEquals(List.of(), names("""
        <h1>Meet our care team</h1><h3>Ada Finch</h3><p>Kidney transplant nurse; caregivers</p>
        <p>Tuesdays, 9 am to 3 pm</p><p>302-555-0151</p>
        <h3>Brother Owen</h3><p>Grief counselor</p><p>Daily, 1 pm</p><p>302-555-0152</p>"""));
    assertEquals(List.of(), names(
        """
            <h1>Kidney center</h1><h3>Noor Hale, MSW, LPC</h3><p>Support groups, dialysis</p><p>Fridays, 9 am</p>
            <h3>Dr. Ivo Brandt</h3><p>Kidney disease</p><p>Mondays, 9 am</p>"""));
  }

  @Test
  void reportsOfWhatAGroupDidAreNoListings() {
    assertEquals(List.of(), names("""
        <h1>Lupus support group opens its garden</h1><p>By Wren Halloway</p>
        <p>Forty people came on Sunday.</p><p>The garden is open on Tuesdays at 10 am.</p>"""));
    assertEquals(List.of(), names(
        """
            <h1>Stroke survivors sail again</h1>
            <p>HAVRE DE GRACE, Md. — Nine boats left the harbor on Sunday for the stroke survivors, who had rented them
            with what a spaghetti supper brought in.</p><p>The next supper is on the second Friday at 6 pm.</p>"""));
  }

  @Test
  void smallChildrenAtPlayAreNoListing() {
    assertEquals(List.of(), names(
        """
            <h1>Busy Badgers</h1><p>A group for toddlers and their grandparents. Join us!</p>
            <h2>When</h2><p>Every Monday, 10 am, Church Hall</p><p>It gets messy: bring an apron.</p>"""));
  }

  @Test
  void childrenAtPlayDoNotHideAGroupForTheirParents() {
    assertEquals(List.of("Evening Circle"), names(
        """
            <h1>Evening Circle</h1><p>A support group for parents of stillborn children. Toddlers are welcome.</p>
            <p>Every Monday, 7 pm, Church Hall</p>"""));
  }

  @Test
  void clinicsAndVisitingHoursAreNoListings() {
    assertEquals(List.of(), names("""
        <h1>Plan your day</h1><h2>Visitors</h2><h3>Mental health ward</h3><p>Daily, 2 pm to 4 pm</p>
        <h2>Outpatients</h2><h3>Asthma Clinic</h3><p>First and third Monday, 9 am. 302-555-0153</p>
        <h3>Lupus Clinic (east)</h3><p>Fridays, 9 am. 302-555-0154</p>"""));
  }

  @Test
  void aGroupThatMeetsInAClinicIsOne() {
    assertEquals(List.of("Bay Clinic Asthma Group", "Lupus Group at Elm Clinic"), names("""
        <h1>Groups</h1><h3>Bay Clinic Asthma Group</h3><p>First Monday, 7 pm</p>
        <h3>Lupus Group at Elm Clinic</h3><p>Fridays, 7 pm</p>"""));
  }

  @Test
  void jobsAreNoListings() {
    assertEquals(List.of(), names(
        """
            <h1>Bereavement Group Leader</h1><p>Salary: $30 an hour</p><p>Hours: Mondays and Fridays, 5 pm to 9 pm</p>
            <h2>Qualifications</h2><p>Two years with grief groups.</p><p>Send your cover letter to 302-555-0155.</p>"""));
  }

  @Test
  void aGroupBesideOneSignOfAJobIsOne() {
    assertEquals(List.of("Grief Group"), names(
        """
            <h1>Grief Group</h1><p>Mondays, 5 pm, Room 2</p><p>Benefits: company, coffee, someone who listens.</p>"""));
  }

  @Test
  void conferencesAndTheirSessionsAreNoListings() {
    assertEquals(List.of(), names(
        """
            <title>Schedule - 12th Annual Lupus Symposium</title><h1>Schedule</h1><h2>Saturday, May 8</h2>
            <h3>Forum: peer support groups that last</h3><p>Saturday, 10 am, Room A</p>
            <h3>Caregivers Circle</h3><p>Saturday, 11 am, Room B</p>"""));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Third Tuesday, 6 pm (no meeting in May)", "Every other Monday",
      "Último jueves",
      "Rosa's story", "I cried at every one of them", "Rev. Ada Finch",
      "Registration closes Friday"})
  void aTimeAPersonOrAStoryIsNoName(String name) {
    assertEquals(true, OtherMatter.isName(name));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Sunday Serenity", "First Things First", "Dr. Bob's Home Group",
      "I Can Cope", "Monday Night Fathers", "Type I Diabetes Evening",
      "Lupus Evening, Conference Room 2"})
  void aNameThatHoldsADayOrATitleIsOne(String name) {
    assertEquals(false, OtherMatter.isName(name));
  }

  private static List<String> names(String html) {
    return SegmentReader.read(Jsoup.parse(html, PAGE.toString()), PAGE, source())
        .listings()
        .stream()
        .map(listing -> listing.findText(Field.NAME).orElseThrow())
        .toList();
  }

  private static SourceDefinition source() {
    var home = new SourceDefinition.Home(
        PAGE, PostalAddress.UNSTATED, Optional.empty(), Optional.empty());
    var plan = new CrawlPlan(List.of(PAGE), Duration.ofDays(1), Duration.ofSeconds(2), 10);
    return new SourceDefinition("county", "County Health", SourceDefinition.Organizer.HOSPITAL,
        false, "en", home, plan, List.of());
  }
}
