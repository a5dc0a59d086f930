#include "core/story/read/story_reader.hpp"

#include <set>

#include <gtest/gtest.h>

#include "core/support.hpp"

namespace dateline::core {
namespace {

const Claim& claim(const Story& story, const char* id) {
  return story.claims.at(find_claim(story, id)->value);
}
const Place& place(const Story& story, const char* id) {
  return story.places.at(find_place(story, id)->value);
}

Problems refusal(const std::string& text, const StoryLimits& limits = {}) {
  auto read = read_story(text, "story.json", limits);
  EXPECT_FALSE(read);
  return read ? Problems{} : read.error();
}

TEST(GoodStory, IsReadWithoutAWord) {
  const auto read = read_story(good_story_text(), "story.json");
  ASSERT_TRUE(read) << describe(read.error().front());
  EXPECT_TRUE(read->warnings.empty()) << describe(read->warnings.front());
}

TEST(GoodStory, ExercisesEveryWordOfTheFormat) {
  const Story story = good_story();
  std::set<PlaceKind> places;
  std::set<Extent> extents;
  std::set<AreaKind> areas;
  std::set<ActorKind> actors;
  std::set<Stance> stances;
  std::set<RelationKind> relations;
  std::set<FigureKind> figures;
  std::set<AboutStatus> statuses;
  std::set<MovementStatus> movements;
  for (const Place& p : story.places) {
    places.insert(p.kind), extents.insert(p.extent), areas.insert(p.area_kind);
  }
  for (const Actor& a : story.actors) {
    actors.insert(a.kind);
  }
  for (const Claim& c : story.claims) {
    stances.insert(c.stance), statuses.insert(c.status);
    for (const Figure& f : c.figures) {
      figures.insert(f.kind);
    }
  }
  for (const Relation& r : story.relations) {
    relations.insert(r.kind);
  }
  for (const Movement& m : story.movements) {
    movements.insert(m.status);
  }
  EXPECT_EQ(places.size(), 6u);
  EXPECT_EQ(extents.size(), 3u);
  EXPECT_EQ(areas.size(), 4u);
  EXPECT_EQ(actors.size(), 8u);
  EXPECT_EQ(stances.size(), 8u);
  EXPECT_EQ(relations.size(), 9u);
  EXPECT_EQ(figures.size(), 4u);
  EXPECT_EQ(statuses.size(), 3u);
  EXPECT_EQ(movements.size(), 3u);
}

TEST(GoodStory, HasDatesOfEveryPrecisionAndNamesInSeveralScripts) {
  const Story story = good_story();
  std::set<DatePrecision> precisions;
  std::set<std::string> languages;
  bool approximate = false, uncertain = false, open_start = false, open_end = false;
  for (const Claim& c : story.claims) {
    for (const EdtfDate& date : {c.said, c.about.value_or(c.said)}) {
      precisions.insert(date.precision);
      approximate |= date.approximate, uncertain |= date.uncertain;
      open_start |= date.days.first == kBeforeAll, open_end |= date.days.last == kAfterAll;
    }
  }
  for (const Place& p : story.places) {
    for (const Name& name : p.names) {
      languages.insert(name.language);
    }
  }
  EXPECT_EQ(precisions.size(), 4u);  // day, month, year, decade
  EXPECT_TRUE(approximate && uncertain && open_start && open_end);
  for (const char* language : {"en", "no", "fi", "ru", "ko", "sr-Latn", "zh-Hant"}) {
    EXPECT_EQ(languages.count(language), 1u) << language;
  }
}

TEST(StoryReader, KeepsTheHead) {
  const Story story = good_story();
  EXPECT_EQ(story.id, "lost-balloon");
  EXPECT_EQ(story.language, "en");
  EXPECT_EQ(story.title, "The balloon that did not come down");
  EXPECT_EQ(story.heading, "Where did the balloon go, and what did it carry?");
  EXPECT_EQ(iso_day(story.period.days.last), "2031-05-20");
  EXPECT_EQ(story.default_bounds, (GeoBox{15, 66, 32, 71.5}));
  EXPECT_EQ(story.default_claim, find_claim(story, "institute-launched"));
  EXPECT_EQ(story.default_question, find_question(story, "how-heavy"));
  ASSERT_EQ(story.corrections.size(), 2u);
  EXPECT_EQ(story.corrections[1].text, "Spelling of Kiruna mended.");
}

TEST(StoryReader, KeepsPlacesAsPreciseAsTheyAre) {
  const Story story = good_story();
  const Place& tromso = place(story, "tromso");
  EXPECT_EQ(tromso.name, "Tromsø");
  EXPECT_EQ(tromso.local_name, "Тромсё");
  EXPECT_EQ(tromso.names.size(), 3u);
  EXPECT_EQ(tromso.aliases, (std::vector<std::string>{"Tromso", "Tromsoe"}));
  EXPECT_EQ(tromso.point, (LngLat{18.9553, 69.6492}));
  EXPECT_EQ(tromso.parent, find_place(story, "norway"));
  EXPECT_EQ(place(story, "lapland").iso_codes, (std::vector<std::string>{"FI-10"}));
  const Place& near = place(story, "near-kiruna");
  EXPECT_EQ(near.area_kind, AreaKind::circle);
  EXPECT_EQ(near.circle_km, 60);
  EXPECT_EQ(near.extent, Extent::near);
  const Place& forest = place(story, "border-forest");
  ASSERT_EQ(forest.rings.size(), 2u);
  EXPECT_EQ(forest.rings[0].front(), forest.rings[0].back());
  EXPECT_FALSE(place(story, "abroad").point);
}

TEST(StoryReader, KeepsActorsAndSources) {
  const Story story = good_story();
  const Actor& berg = story.actors[find_actor(story, "berg")->value];
  EXPECT_EQ(berg.part_of, find_actor(story, "institute"));
  EXPECT_EQ(berg.short_name, "Ida Berg");
  EXPECT_EQ(berg.role, "duty meteorologist");
  EXPECT_EQ(story.actors[0].short_name, "Weather Institute");
  const Source& letter = story.sources[1];
  EXPECT_EQ(letter.letter, "B");
  EXPECT_EQ(letter.publisher, "");
  EXPECT_EQ(letter.inferred.at(0).field, "published");
  EXPECT_EQ(
      letter.paragraph_lengths,
      (std::vector<std::uint32_t>{22, 138, 137, 126, 131, 89, 90, 28, 138, 199, 100, 73, 116, 41})
  );
  EXPECT_EQ(story.sources[0].captions, (std::vector<std::uint32_t>{11}));
}

TEST(StoryReader, KeepsClaimsWithTheirFiguresAndAppearances) {
  const Story story = good_story();
  const Claim& launched = claim(story, "institute-launched");
  EXPECT_EQ(launched.status, AboutStatus::on_record);
  EXPECT_EQ(launched.event, "launch");
  EXPECT_EQ(launched.said_where, find_place(story, "tromso"));
  EXPECT_EQ(launched.places.size(), 2u);
  ASSERT_EQ(launched.appearances.size(), 2u);
  EXPECT_EQ(
      launched.appearances[0].relay,
      (std::vector<ActorIndex>{
          *find_actor(story, "institute"),
          *find_actor(story, "northern-post")
      })
  );
  EXPECT_EQ(launched.appearances[1].end, 99u);
  EXPECT_EQ(figure_text(launched.figures.at(0)), "12");
  EXPECT_EQ(figure_text(claim(story, "pilots-heavier").figures.at(0)), "20+");
  EXPECT_EQ(figure_text(claim(story, "villagers-saw-it").figures.at(0)), "15–18");
  EXPECT_EQ(figure_text(claim(story, "institute-will-search").figures.at(1)), "1,800.5");
  EXPECT_TRUE(claim(story, "ministry-denies").figures.at(0).denied);
  EXPECT_TRUE(claim(story, "villagers-saw-it").said_by_article);
  EXPECT_TRUE(claim(story, "post-no-response").places.empty());
  EXPECT_FALSE(claim(story, "post-no-response").about);
}

TEST(StoryReader, KeepsQuestionsRelationsAndMovements) {
  const Story story = good_story();
  EXPECT_EQ(story.questions.at(0).scopes.at(1).label, "when found");
  EXPECT_EQ(story.questions.at(1).short_text, "Where is the balloon now?");
  EXPECT_EQ(story.relations.at(4).kind, RelationKind::revises);
  EXPECT_EQ(story.relations.at(4).to, find_claim(story, "institute-launched"));
  EXPECT_EQ(story.movements.at(0).route, Route::not_stated);
  EXPECT_EQ(story.movements.at(1).route, Route::stated);
  EXPECT_EQ(story.movements.at(1).places.size(), 2u);
}

TEST(StoryReader, HeadingFallsBackToTheTitle) {
  const auto read = read_story(with(good_story_text(), "\"heading\"", "\"x-heading\""), "");
  ASSERT_TRUE(read);
  EXPECT_EQ(read->story.heading, read->story.title);
}

TEST(StoryReader, ReportsAllProblemsInTheOrderOfTheFile) {
  std::string text = good_story_text();
  text = with(text, "\"period\": \"2031-05-01/2031-05-20\"", "\"period\": \"May\"");
  text = with(text, "[37.1, 74.9]", "[370.1, 94.9]");
  text = with(text, "\"actor\": \"pilots\"", "\"actor\": \"pilot\"");
  text = with(text, "\"status\": \"denied\"", "\"status\": \"undone\"");
  const Problems problems = refusal(text);
  ASSERT_EQ(problems.size(), 5u);
  EXPECT_EQ(problems[0].path, "period");
  EXPECT_EQ(problems[1].path, "places[5].point[0]");
  EXPECT_EQ(problems[2].path, "places[5].point[1]");
  EXPECT_EQ(problems[3].path, "claims[2].actor");
  EXPECT_EQ(problems[4].path, "movements[2].status");
  for (std::size_t i = 1; i < problems.size(); ++i) {
    EXPECT_LE(problems[i - 1].line, problems[i].line);
  }
}

TEST(StoryReader, CountsTheProblemsBeyondItsLimit) {
  std::string text = good_story_text();
  for (int i = 0; i < 5; ++i) {
    text = with(text, "\"stance\": \"asserts\"", "\"stance\": \"hopes\"");
  }
  StoryLimits limits;
  limits.problems = 2;
  const Problems problems = refusal(text, limits);
  ASSERT_EQ(problems.size(), 3u);
  EXPECT_EQ(
      describe(problems.back()),
      "story.json: and 3 more problems. Mend the ones above first."
  );
}

TEST(StoryReader, WarnsWithoutRefusing) {
  std::string text =
      with(good_story_text(), "\"date\": \"2031-05-14\"", "\"date\": \"2031-05-20\"");
  text = with(
      text,
      "\"from\": \"institute-revises-weight\", \"to\": \"institute-launched\"",
      "\"from\": \"institute-revises-weight\", \"to\": \"pilots-heavier\""
  );
  text = with(text, "\"kind\": \"same-origin\"", "\"kind\": \"corroborates\"");
  const auto read = read_story(text, "story.json");
  ASSERT_TRUE(read) << describe(read.error().front());
  ASSERT_EQ(read->warnings.size(), 3u);
  EXPECT_EQ(read->warnings[0].path, "corrections[1].date");
  EXPECT_EQ(read->warnings[1].path, "relations[3]");
  EXPECT_EQ(read->warnings[2].path, "relations[4].kind");
  EXPECT_EQ(read->warnings[2].severity, Severity::warning);
}

TEST(StoryReader, HoldsToItsLimits) {
  const std::string good = good_story_text();
  StoryLimits limits;
  limits.claims = 12;
  EXPECT_EQ(refusal(good, limits).front().path, "claims");
  EXPECT_EQ(refusal(good, limits).front().code, ProblemCode::too_many);
  limits = {};
  limits.entries = 7;
  EXPECT_EQ(refusal(good, limits).front().path, "places");
  limits = {};
  limits.polygon_points = 9;
  EXPECT_EQ(refusal(good, limits).front().path, "places[4].area.geojson.coordinates");
  limits = {};
  limits.bytes = 1000;
  EXPECT_EQ(refusal(good, limits).front().code, ProblemCode::too_large);
}

TEST(StoryReader, RefusesWhatIsNoStoryAtAll) {
  EXPECT_EQ(refusal("[]").front().code, ProblemCode::wrong_type);
  EXPECT_EQ(refusal("\"story\"").front().code, ProblemCode::wrong_type);
  EXPECT_EQ(refusal("").front().code, ProblemCode::not_json);
  EXPECT_EQ(refusal("{}").front().path, "format");
  EXPECT_GE(refusal("{}").size(), 10u);
  EXPECT_EQ(refusal(std::string(200000, '[')).front().code, ProblemCode::too_deep);
}

// Ten of each problem at once must not make a problem of its own.
TEST(StoryReader, SurvivesAStoryOfNothingButWrongTypes) {
  for (const char* value :
       {"null", "1", "\"x\"", "[]", "{}", "[null]", "[[]]", "[{}]", "{\"a\": {}}"}) {
    std::string text = "{\"format\": \"dateline/1\"";
    for (const char* key :
         {"id",
          "language",
          "title",
          "heading",
          "summary",
          "method",
          "period",
          "default_view",
          "corrections",
          "places",
          "actors",
          "sources",
          "claims",
          "questions",
          "relations",
          "movements"}) {
      text += std::string(", \"") + key + "\": " + value;
    }
    EXPECT_FALSE(refusal(text + "}").empty()) << value;
  }
}

}  // namespace
}  // namespace dateline::core
