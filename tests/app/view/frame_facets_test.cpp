// Ways on through a story: places within places, bodies with their members, long questions under
// headings, and where a position changed.
#include <algorithm>
#include <set>

#include <gtest/gtest.h>

#include "app/support.hpp"
#include "app/view/frame.hpp"
#include "app/view/selection.hpp"

namespace dateline::app {
namespace {

core::ActorIndex actor(const World& world, std::string_view id) {
  return core::find_actor(world.story, id).value();
}

const PlaceRow& row_of(const Frame& frame, core::PlaceIndex place) {
  return *std::find_if(frame.places.begin(), frame.places.end(), [place](const PlaceRow& row) {
    return row.place == place;
  });
}

const SpeakerRow& row_of(const Frame& frame, core::ActorIndex speaker) {
  return *std::find_if(
      frame.speakers.begin(),
      frame.speakers.end(),
      [speaker](const SpeakerRow& row) { return row.speaker == speaker; }
  );
}

std::set<std::uint32_t> passing(Driver& driver) {
  const Frame frame = frame_of(driver);
  return {frame.passing.begin(), frame.passing.end()};
}

// A place with what lies in it is the union of that, each alone; for both things that a place can
// be to a claim.
TEST(PlacesInPlaces, CountTheUnionOfWhatLiesInThem) {
  Driver driver = started(troops_world());
  for (const core::PlaceTie tie : {core::PlaceTie::about, core::PlaceTie::said_at}) {
    driver.send(PlaceTiePicked{tie});
    for (const PlaceRow& row : frame_of(driver).places) {
      std::set<std::uint32_t> all;
      for (const std::uint32_t part : driver.world.table.place_parts.of(row.place.value)) {
        driver.send(PlacePicked{{part}});
        driver.send(PlacePartsToggled{});
        all.merge(passing(driver));
        driver.send(PlacePicked{{part}});
      }
      driver.send(PlacePicked{row.place});
      EXPECT_EQ(passing(driver), all) << driver.world.story.places[row.place.value].id;
      EXPECT_EQ(row.claims, all.size());
      driver.send(PlacePicked{row.place});
    }
  }
}

TEST(PlacesInPlaces, AnswerWhatIsSaidOfUkraineAndAllInIt) {
  Driver driver = started(troops_world());
  const PlaceRow ukraine = row_of(frame_of(driver), driver.at("ukraine"));
  EXPECT_GT(ukraine.claims, ukraine.alone);
  driver.send(PlacePicked{driver.at("ukraine")});
  EXPECT_EQ(frame_of(driver).listed.size(), ukraine.claims);
  driver.send(PlacePartsToggled{});
  EXPECT_EQ(frame_of(driver).listed.size(), ukraine.alone);
  driver.send(PlacePicked{driver.at("russia")});
  EXPECT_FALSE(driver.state.link.place_alone) << "the next place is seen whole again";
}

// Rows stand under the place that they lie in, one step further in.
TEST(PlacesInPlaces, StandUnderWhatTheyLieIn) {
  Driver driver = started(troops_world());
  const Frame frame = frame_of(driver);
  std::vector<core::PlaceIndex> above;
  for (const PlaceRow& row : frame.places) {
    ASSERT_LE(row.depth, above.size());
    above.resize(row.depth);
    const auto parent = driver.world.story.places[row.place.value].parent;
    EXPECT_EQ(row.depth == 0, !parent) << driver.world.story.places[row.place.value].id;
    if (parent) {
      EXPECT_EQ(above.back(), *parent);
    }
    above.push_back(row.place);
  }
  EXPECT_EQ(
      frame.places.size(),
      std::set<std::uint32_t>([&] {
        std::set<std::uint32_t> all;
        for (const PlaceRow& row : frame.places) {
          all.insert(row.place.value);
        }
        return all;
      }())
          .size()
  );
}

TEST(PlacesInPlaces, ShowWhereItWasSaid) {
  Driver driver = started(troops_world());
  driver.send(PlaceTiePicked{core::PlaceTie::said_at});
  const Frame frame = frame_of(driver);
  EXPECT_GE(row_of(frame, driver.at("brussels")).claims, 2u);
  for (const PlaceMark& mark : frame.singles) {
    EXPECT_GT(core::claims_at(driver.world.table, mark.place, core::PlaceTie::said_at).size(), 0u);
  }
  EXPECT_EQ(frame.on_map + frame.in_tray, frame.passing.size());
  driver.send(FiltersCleared{});
  EXPECT_EQ(driver.state.link.place_tie, core::PlaceTie::about);
}

TEST(Tray, ShowsWhatTiesToNoPlaceAndShutsOutAPlace) {
  Driver driver = started(troops_world());
  const Frame before = frame_of(driver);
  driver.send(PlacePicked{driver.at("russia")});
  driver.send(OffMapToggled{});
  EXPECT_FALSE(driver.state.link.place);
  const Frame frame = frame_of(driver);
  EXPECT_EQ(frame.listed.size(), before.in_tray);
  EXPECT_EQ(frame.off_map, before.in_tray);
  for (const std::uint32_t claim : frame.passing) {
    EXPECT_TRUE(driver.world.story.claims[claim].places.empty());
  }
  driver.send(PlacePicked{driver.at("russia")});
  EXPECT_FALSE(driver.state.link.off_map);
}

TEST(Bodies, GatherWhatTheirMembersSayDayByDay) {
  Driver driver = started(troops_world());
  driver.send(SpeakerPicked{actor(driver.world, "united-states")});
  const Frame frame = frame_of(driver);
  EXPECT_EQ(row_of(frame, actor(driver.world, "united-states")).claims, frame.listed.size());
  EXPECT_EQ(row_of(frame, actor(driver.world, "blinken")).depth, 2u)
      << "under the State Department, under the United States";
  const auto said = [&](const char* id) {
    return std::find(frame.listed.begin(), frame.listed.end(), driver.claim(id).value) -
           frame.listed.begin();
  };
  EXPECT_LT(said("us-could-not-confirm"), said("austin-cannot-confirm"));
  EXPECT_LT(said("austin-cannot-confirm"), said("us-joins-accusation"));
  EXPECT_LT(said("us-joins-accusation"), said("blinken-8000-kursk"));
  driver.send(SpeakerPartsToggled{});
  for (const std::uint32_t claim : frame_of(driver).listed) {
    EXPECT_EQ(driver.world.table.actor[claim], actor(driver.world, "united-states").value);
  }
}

TEST(Bodies, MarkWhereTheirPositionChanged) {
  Driver driver = started(troops_world());
  driver.send(SpeakerPicked{actor(driver.world, "united-states")});
  const Frame frame = frame_of(driver);
  ASSERT_EQ(frame.changes.size(), frame.listed.size());
  std::size_t changes = 0;
  for (std::size_t at = 0; at < frame.listed.size(); ++at) {
    const PositionChange& change = frame.changes[at];
    if (!change.before) {
      continue;
    }
    ++changes;
    const auto earlier = std::find(
        frame.listed.begin(),
        frame.listed.begin() + static_cast<std::ptrdiff_t>(at),
        change.before->value
    );
    EXPECT_NE(earlier, frame.listed.begin() + static_cast<std::ptrdiff_t>(at))
        << "what it changed from was said before";
    if (change.by == ChangeBy::stance) {
      EXPECT_NE(
          driver.world.table.stance[frame.listed[at]],
          driver.world.table.stance[change.before->value]
      );
    }
  }
  EXPECT_GT(changes, 0u);
  EXPECT_LT(changes, frame.listed.size() / 2);
}

TEST(SpeakerKinds, CountNoOutletAmongACountrysOfficials) {
  Driver driver = started(troops_world());
  for (const CountryRow& row : frame_of(driver).countries) {
    if (row.kind != core::SpeakerKind::official) {
      continue;
    }
    EXPECT_NE(core::country_code(row.country), "IE") << "RTÉ speaks for no government";
    EXPECT_NE(core::country_code(row.country), "QA");
  }
  driver.send(CountryPicked{core::country_number("US"), core::SpeakerKind::official});
  for (const std::uint32_t claim : frame_of(driver).passing) {
    EXPECT_EQ(core::speaker_of(driver.world.table, claim), core::SpeakerKind::official);
  }
  driver.send(CountryPicked{core::country_number("US"), core::SpeakerKind::official});
  EXPECT_TRUE(driver.state.link.country == 0 && driver.state.link.speaker_kinds == 0);
}

TEST(Relays, ListWhoHandsOnWhatOthersSay) {
  Driver driver = started(troops_world());
  const auto bbc = actor(driver.world, "bbc");
  driver.send(RelayPicked{bbc});
  const Frame frame = frame_of(driver);
  EXPECT_GT(frame.passing.size(), 0u);
  for (const std::uint32_t claim : frame.passing) {
    const auto& appearances = driver.world.story.claims[claim].appearances;
    EXPECT_TRUE(
        std::any_of(appearances.begin(), appearances.end(), [&](const core::Appearance& one) {
          return std::find(one.relay.begin(), one.relay.end(), bbc) != one.relay.end();
        })
    );
  }
}

// Groups part the list: each row is in one of them, and none is empty.
TEST(AnswerGroups, PartEveryLongListAndNoShortOne) {
  Driver driver = started(troops_world());
  for (std::uint32_t question = 0; question < driver.world.story.questions.size(); ++question) {
    driver.state.link.question = core::QuestionIndex{question};
    const Frame frame = frame_of(driver);
    EXPECT_EQ(frame.answer_groups.empty(), frame.listed.size() <= kLongList);
    std::uint32_t next = 0;
    for (const ListGroup& group : frame.answer_groups) {
      EXPECT_EQ(group.first, next);
      EXPECT_GT(group.count, 0u);
      next += group.count;
    }
    if (!frame.answer_groups.empty()) {
      EXPECT_EQ(next, frame.listed.size());
    }
  }
}

TEST(AnswerGroups, AreThoseThatTheStoryNames) {
  World world = troops_world();
  const auto question = core::find_question(world.story, "reactions").value();
  std::vector<std::uint32_t> rows(
      world.table.to_question.of(question.value).begin(),
      world.table.to_question.of(question.value).end()
  );
  const std::vector<std::uint32_t> all = rows;
  world.story.questions[question.value].groups = {
      {"one", "One", {core::ClaimIndex{all[3]}, core::ClaimIndex{all[1]}}}
  };
  const auto groups = group_answers(world, question, rows);
  ASSERT_EQ(groups.size(), 2u);
  EXPECT_EQ(rows[0], all[1]) << "in the order of the list";
  EXPECT_EQ(rows[1], all[3]);
  EXPECT_EQ(groups[1].number, 1u) << "the others, last";
  world.story.questions[question.value].groups.clear();
  rows = all;
  for (const ListGroup& group : group_answers(world, question, rows)) {
    for (std::uint32_t i = 1; group.by == GroupBy::stance && i < group.count; ++i) {
      EXPECT_EQ(world.table.stance[rows[group.first]], world.table.stance[rows[group.first + i]]);
    }
  }
}

}  // namespace
}  // namespace dateline::app
