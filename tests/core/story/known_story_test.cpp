// As known on D: exactly what the sources published by D say, in their words, and nothing later; on
// every day of both stories.
#include "core/story/known_story.hpp"

#include <algorithm>
#include <set>
#include <string>
#include <type_traits>

#include <gtest/gtest.h>

#include "core/anchors/anchor_support.hpp"
#include "core/story/claim_table.hpp"
#include "core/story/read/story_reader.hpp"
#include "core/support.hpp"

namespace dateline::core {
namespace {

static_assert(!std::is_constructible_v<KnownStory, Story>, "only the archive makes a story known");
static_assert(!std::is_constructible_v<KnownStory, Story, std::optional<Day>>);
static_assert(!std::is_assignable_v<KnownStory&, Story>);

Story story_of(const std::string& name) {
  auto read = read_story(
      file_text(std::string(DATELINE_SOURCE_DIR "/data/stories/") + name + "/story.json"),
      "story.json"
  );
  if (!read) {
    throw std::runtime_error(describe(read.error().front()));
  }
  return std::move(read->story);
}

// A story with its archive.
struct Told {
  StoryArchive archive;
  KnownStory known;
  explicit Told(Story whole)
      : archive(std::move(whole)) {
    archive.know(known, std::nullopt, LaterPart().key());
  }
};

// Every text of the story that a reader may come to see or to copy.
std::set<std::string> texts_of(const Story& story) {
  std::set<std::string> texts{story.summary, story.method};
  for (const Claim& claim : story.claims) {
    texts.insert(
        {claim.id, claim.summary, claim.short_text, claim.hedge, claim.basis, claim.event}
    );
    for (const Figure& figure : claim.figures) {
      texts.insert({figure.population, figure.scope});
    }
    for (const Appearance& one : claim.appearances) {
      texts.insert(one.quote);
      if (!one.words) {
        continue;
      }
      for (const auto& words :
           {one.words->summary, one.words->short_text, one.words->hedge, one.words->basis}) {
        texts.insert(words.value_or(""));
      }
    }
  }
  for (const Source& source : story.sources) {
    texts.insert({source.id, source.title, source.note, source.byline, source.digest});
  }
  for (const Actor& actor : story.actors) {
    texts.insert({actor.id, actor.name, actor.role});
  }
  for (const Place& place : story.places) {
    texts.insert({place.id, place.name, place.note});
  }
  for (const Question& question : story.questions) {
    texts.insert({question.id, question.text});
    for (const Scope& scope : question.scopes) {
      texts.insert({scope.label, scope.note});
    }
  }
  for (const Relation& relation : story.relations) {
    texts.insert(relation.reason);
  }
  for (const Movement& movement : story.movements) {
    texts.insert({movement.id, movement.label, movement.note});
  }
  for (const TourStep& step : story.tour) {
    texts.insert({step.title, step.text});
  }
  texts.erase("");
  return texts;
}

// The whole story made smaller by hand: what the sources by this day carry, and nothing that only
// they do not name. Written apart from the archive.
std::set<std::string> texts_by(const Story& whole, Day day) {
  std::set<std::string> texts;
  const auto out = [&](SourceIndex source) {
    return whole.sources[source.value].published.days.last <= day;
  };
  for (const Claim& claim : whole.claims) {
    const bool known =
        std::any_of(claim.appearances.begin(), claim.appearances.end(), [&](const Appearance& one) {
          return out(one.source);
        });
    if (!known) {
      continue;
    }
    texts.insert(
        {claim.id, claim.summary, claim.short_text, claim.hedge, claim.basis, claim.event}
    );
    for (const Figure& figure : claim.figures) {
      texts.insert({figure.population, figure.scope});
    }
    const auto name_actor = [&](ActorIndex actor) {
      for (std::optional<ActorIndex> at = actor; at; at = whole.actors[at->value].part_of) {
        const Actor& named = whole.actors[at->value];
        texts.insert({named.id, named.name, named.role});
      }
    };
    const auto name_place = [&](std::optional<PlaceIndex> at) {
      for (; at; at = whole.places[at->value].parent) {
        texts.insert(
            {whole.places[at->value].id, whole.places[at->value].name, whole.places[at->value].note}
        );
      }
    };
    const bool base =
        std::any_of(claim.appearances.begin(), claim.appearances.end(), [&](const Appearance& one) {
          return out(one.source) && (!one.words || !one.words->actor);
        });
    if (base) {
      name_actor(claim.actor);
    }
    for (const PlaceIndex place : claim.places) {
      name_place(place);
    }
    name_place(claim.said_where);
    for (const Appearance& one : claim.appearances) {
      if (!out(one.source)) {
        continue;
      }
      texts.insert(one.quote);
      for (const ActorIndex actor : one.relay) {
        name_actor(actor);
      }
      if (!one.words) {
        continue;
      }
      for (const auto& words :
           {one.words->summary, one.words->short_text, one.words->hedge, one.words->basis}) {
        texts.insert(words.value_or(""));
      }
      if (one.words->actor) {
        name_actor(*one.words->actor);
      }
      if (one.words->said) {
        name_place(one.words->said->where);
      }
      if (!one.words->about) {
        continue;
      }
      texts.insert(one.words->about->event);
      for (const PlaceIndex place : one.words->about->places) {
        name_place(place);
      }
    }
    for (const QuestionIndex question : claim.answers) {
      texts.insert({whole.questions[question.value].id, whole.questions[question.value].text});
      for (const Scope& scope : whole.questions[question.value].scopes) {
        for (const Figure& figure : claim.figures) {
          if (figure.scope == scope.id) {
            texts.insert({scope.label, scope.note});
          }
        }
      }
    }
    for (const Relation& relation : whole.relations) {
      const auto carried = [&](ClaimIndex end) {
        const auto& list = whole.claims[end.value].appearances;
        return std::any_of(list.begin(), list.end(), [&](const Appearance& one) {
          return out(one.source);
        });
      };
      if (carried(relation.from) && carried(relation.to)) {
        texts.insert(relation.reason);
      }
    }
    for (const Movement& movement : whole.movements) {
      for (const ClaimIndex behind : movement.claims) {
        if (whole.claims[behind.value].id == claim.id) {
          texts.insert({movement.id, movement.label, movement.note});
        }
      }
    }
  }
  for (const Source& source : whole.sources) {
    if (source.published.days.last <= day) {
      texts.insert({source.id, source.title, source.note, source.byline, source.digest});
    }
  }
  for (const TourStep& step : whole.tour) {
    if (step.known_on && *step.known_on <= day) {
      texts.insert({step.title, step.text});
    }
  }
  return texts;
}

class KnownStoryOn : public testing::TestWithParam<const char*> {};

TEST_P(KnownStoryOn, HoldsNoTextThatWasPublishedLater) {
  const Story whole = story_of(GetParam());
  Told told(whole);
  const Day first = told.archive.days(told.known).front(),
            last = told.archive.days(told.known).back();
  std::size_t withheld = 0;
  for (std::int32_t day = first.value - 3; day < last.value; ++day) {
    told.archive.know(told.known, Day{day}, LaterPart().key());
    const std::set<std::string> allowed = texts_by(whole, Day{day});
    for (const std::string& text : texts_of(told.known)) {
      EXPECT_TRUE(allowed.contains(text)) << "on day " << day << ": " << text;
    }
    withheld += texts_of(whole).size() - texts_of(told.known).size();
  }
  EXPECT_GT(withheld, 100u);
  told.archive.know(told.known, std::nullopt, LaterPart().key());
  EXPECT_EQ(texts_of(told.known), texts_of(whole)) << "and all of it comes back";
}

TEST_P(KnownStoryOn, KeepsEveryIndexAndRefersToNothingUnknown) {
  const Story whole = story_of(GetParam());
  Told told(whole);
  for (const Day day : told.archive.days(told.known)) {
    told.archive.know(told.known, day, LaterPart().key());
    const Story& known = told.known;
    ASSERT_EQ(known.claims.size(), whole.claims.size());
    ASSERT_EQ(known.actors.size(), whole.actors.size());
    ASSERT_EQ(known.places.size(), whole.places.size());
    ASSERT_EQ(known.questions.size(), whole.questions.size());
    for (std::size_t i = 0; i < known.claims.size(); ++i) {
      const Claim& claim = known.claims[i];
      if (is_blank(claim)) {
        continue;
      }
      EXPECT_EQ(claim.id, whole.claims[i].id);
      EXPECT_FALSE(is_blank(known.actors[claim.actor.value])) << claim.id;
      for (const PlaceIndex place : claim.places) {
        EXPECT_FALSE(is_blank(known.places[place.value])) << claim.id;
      }
      for (const Appearance& one : claim.appearances) {
        EXPECT_FALSE(is_blank(known.sources[one.source.value])) << claim.id;
      }
    }
    for (const Movement& movement : known.movements) {
      for (const ClaimIndex claim : movement.claims) {
        EXPECT_FALSE(is_blank(known.claims[claim.value])) << movement.id;
      }
      EXPECT_TRUE(is_blank(movement) || movement.places.size() >= 2) << movement.id;
    }
  }
}

TEST_P(KnownStoryOn, IsAnEmptyStoryBeforeAllSources) {
  Told told(story_of(GetParam()));
  told.archive
      .know(told.known, Day{told.archive.days(told.known).front().value - 1}, LaterPart().key());
  EXPECT_TRUE(
      std::all_of(told.known.claims.begin(), told.known.claims.end(), [](const Claim& claim) {
        return is_blank(claim);
      })
  );
  EXPECT_TRUE(told.known.relations.empty());
  std::vector<std::uint32_t> rows;
  select_rows(make_claim_table(told.known), {}, rows);
  EXPECT_TRUE(rows.empty()) << "a blank entry passes no filter";
}

INSTANTIATE_TEST_SUITE_P(
    BothStories,
    KnownStoryOn,
    testing::Values("lost-balloon", "dprk-troops-2024")
);

// Three articles carry one claim: the first names no speaker and no number, the second says it as
// the claim does.
TEST(KnownStory, TellsAClaimInTheWordsOfTheArticlesThatAreOut) {
  Story story = story_of("dprk-troops-2024");
  const auto at = std::find_if(story.claims.begin(), story.claims.end(), [&](const Claim& claim) {
    return claim.appearances.size() >= 2 &&
           story.sources[claim.appearances[0].source.value].published.days.last <
               story.sources[claim.appearances.back().source.value].published.days.last;
  });
  ASSERT_NE(at, story.claims.end());
  Claim& claim = *at;
  OwnWords words;
  words.actor = ActorIndex{0};
  words.summary = "As the first article has it.";
  words.hedge = "";
  words.figures = std::vector<Figure>{};
  const SourceIndex first = claim.appearances.front().source;
  for (Appearance& one : claim.appearances) {
    one.words = one.source == first ? std::make_shared<const OwnWords>(words) : nullptr;
  }
  const std::string summary = claim.summary;
  const auto index = static_cast<std::size_t>(at - story.claims.begin());
  const Day day = story.sources[first.value].published.days.last;
  Told told(std::move(story));
  EXPECT_EQ(told.known.claims[index].summary, summary)
      << "with all articles at hand the claim is told as the editor has it";
  told.archive.know(told.known, day, LaterPart().key());
  EXPECT_EQ(told.known.claims[index].summary, "As the first article has it.");
  EXPECT_EQ(told.known.claims[index].actor, ActorIndex{0});
  EXPECT_TRUE(told.known.claims[index].hedge.empty());
  EXPECT_TRUE(told.known.claims[index].figures.empty());
}

TEST(KnownStory, IsTheSameWhetherAskedForOrStoodOn) {
  Told told(story_of("dprk-troops-2024"));
  for (const Day day : told.archive.days(told.known)) {
    const KnownStory beside = told.archive.known_on(*LaterPart().key(), told.known, day);
    told.archive.know(told.known, day, LaterPart().key());
    EXPECT_EQ(texts_of(beside), texts_of(told.known));
    EXPECT_EQ(
        texts_of(told.archive.known_on(*LaterPart().key(), told.known, std::nullopt)),
        texts_of(told.archive.copy(told.known).known_on(*LaterPart().key(), {}, std::nullopt))
    );
  }
}

}  // namespace
}  // namespace dateline::core
