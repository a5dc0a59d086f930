// The twin is the story: each entry once, under its id, with what the story says of it; each link
// leads somewhere.
#include <set>

#include <gtest/gtest.h>

#include "app/words/date_words.hpp"
#include "hand_written.hpp"
#include "page/story_index.hpp"
#include "page/support.hpp"

namespace dateline::page {
namespace {

using Ids = std::multiset<std::string>;

Ids ids_of(const core::Story& story) {
  Ids ids;
  const auto add = [&ids](const char* kind, const auto& entries) {
    for (const auto& entry : entries) {
      ids.insert(std::string(kind) + "=" + entry.id);
    }
  };
  add("claim", story.claims);
  add("place", story.places);
  add("speaker", story.actors);
  add("source", story.sources);
  add("question", story.questions);
  add("movement", story.movements);
  return ids;
}

class Twin : public testing::TestWithParam<std::tuple<const char*, app::Language>> {
 protected:
  app::Language language_ = std::get<1>(GetParam());
  core::Story story_ = read_story(std::get<0>(GetParam()));
  std::string html_ = twin_in(story_, language_);
  std::vector<Tag> tags_ = tags_of(html_);

  std::string_view article(core::ClaimIndex claim) const {
    return element(html_, "claim=" + story_.claims[claim.value].id);
  }
};

TEST_P(Twin, HasEveryEntryOnceUnderItsId) {
  Ids entries;
  std::set<std::string> all;
  for (const Tag& tag : tags_) {
    const auto id = tag.attributes.find("id");
    if (id == tag.attributes.end()) {
      continue;
    }
    EXPECT_TRUE(all.insert(id->second).second) << id->second << " stands there twice";
    const std::size_t equals = id->second.find('=');
    if (equals == std::string::npos) {
      continue;
    }
    entries.insert(id->second);
    const std::string kind = id->second.substr(0, equals);
    EXPECT_EQ(tag.attributes.at("class"), kind);
    EXPECT_EQ(tag.name, kind == "claim" ? "article" : "section");
  }
  EXPECT_EQ(entries, ids_of(story_));
}

TEST_P(Twin, LinksOnlyToWhatIsThere) {
  std::set<std::string> ids;
  for (const Tag& tag : tags_) {
    if (tag.attributes.count("id") != 0) {
      ids.insert(tag.attributes.at("id"));
    }
  }
  for (const Tag& tag : tags_) {
    for (const char* name : {"href", "aria-labelledby"}) {
      const auto found = tag.attributes.find(name);
      if (found == tag.attributes.end() || found->second.rfind("http", 0) == 0) {
        continue;
      }
      const std::string id = found->second[0] == '#' ? found->second.substr(1) : found->second;
      EXPECT_EQ(ids.count(id), 1u) << id;
    }
  }
}

TEST_P(Twin, TellsEachClaimAsTheStoryDoes) {
  const app::Messages messages = messages_in(language_);
  const Words words = words_in(language_);
  for (const core::Claim& claim : story_.claims) {
    const std::string_view markup = element(html_, "claim=" + claim.id);
    const std::string text = text_of(markup);
    const auto has = [&](std::string_view part) {
      EXPECT_NE(text.find(part), text.npos) << claim.id << " does not say " << part;
    };
    has(claim.summary);
    has(claim.short_text);
    has(claim.hedge);
    has(claim.basis);
    has(claim.event);
    has(messages.name(claim.stance));
    has(app::long_date(messages, claim.said));
    if (claim.about) {
      has(app::long_date(messages, *claim.about));
    }
    for (const core::Figure& figure : claim.figures) {
      has(app::figure_text(messages, figure));
      has(figure.population);
      has(words.item(Word::figure_kinds, static_cast<std::size_t>(figure.kind)));
    }
    for (const core::Appearance& appearance : claim.appearances) {
      has(appearance.quote);
      has(words.spelt(Word::paragraph, {appearance.paragraph}));
      EXPECT_NE(
          markup.find("\"#source=" + story_.sources[appearance.source.value].id + "\""),
          markup.npos
      );
    }
    for (const core::PlaceIndex place : claim.places) {
      EXPECT_NE(markup.find("\"#place=" + story_.places[place.value].id + "\""), markup.npos);
    }
    for (const core::QuestionIndex question : claim.answers) {
      EXPECT_NE(
          markup.find("\"#question=" + story_.questions[question.value].id + "\""),
          markup.npos
      );
    }
  }
}

// By words written down by hand: the program's own lists would agree with themselves in any order.
TEST_P(Twin, SaysInEachHeadingWhatTheSpeakerDoes) {
  const HandWritten words = hand_written("stance_words");
  for (const core::Claim& claim : story_.claims) {
    const std::string_view markup = element(html_, "claim=" + claim.id);
    const std::string heading = text_of(markup.substr(0, markup.find("</h4>")));
    EXPECT_NE(
        heading.find(
            " (" + words.at(core::name_of(claim.stance)).at(app::tag_of(language_)) + "): "
        ),
        heading.npos
    ) << claim.id
      << ": " << heading;
  }
}

TEST_P(Twin, DrawsEachMarkBesideItsOwnWords) {
  for (const auto& [mark, words] : hand_written("mark_words")) {
    const std::size_t drawn = html_.find("class=\"stance is-" + mark + "\"");
    ASSERT_NE(drawn, html_.npos) << mark;
    const std::size_t said = html_.find("</svg> ", drawn) + 7;
    EXPECT_EQ(
        html_.substr(said, html_.find_first_of("<\n", said) - said),
        words.at(app::tag_of(language_))
    ) << mark;
  }
}

TEST_P(Twin, TellsEachRelationAtBothItsClaimsWithItsReason) {
  for (const core::Relation& relation : story_.relations) {
    for (const auto& [here, there] :
         {std::pair(relation.from, relation.to), std::pair(relation.to, relation.from)}) {
      const std::string_view markup = article(here);
      EXPECT_NE(markup.find("\"#claim=" + story_.claims[there.value].id + "\""), markup.npos);
      EXPECT_NE(text_of(markup).find(relation.reason), std::string::npos) << relation.reason;
    }
  }
}

TEST_P(Twin, ListsClaimsAtTheirPlacesSpeakersSourcesAndQuestions) {
  const auto expect_link =
      [&](const std::string& kind, const std::string& id, const core::Claim& claim) {
        EXPECT_NE(
            element(html_, kind + "=" + id).find("\"#claim=" + claim.id + "\""),
            std::string_view::npos
        ) << kind
          << " " << id << ": " << claim.id;
      };
  for (const core::Claim& claim : story_.claims) {
    expect_link("speaker", story_.actors[claim.actor.value].id, claim);
    for (const core::PlaceIndex place : claim.places) {
      expect_link("place", story_.places[place.value].id, claim);
    }
    for (const core::QuestionIndex question : claim.answers) {
      expect_link("question", story_.questions[question.value].id, claim);
    }
    for (const core::Appearance& appearance : claim.appearances) {
      expect_link("source", story_.sources[appearance.source.value].id, claim);
    }
  }
}

TEST_P(Twin, TellsTheTourStepByStepAndLeadsToWhatEachShows) {
  if (story_.tour.empty()) {
    GTEST_SKIP() << "this story has no tour";
  }
  const std::string_view tour = element(html_, "tour");
  const std::string text = text_of(tour);
  std::size_t at = 0;
  for (const core::TourStep& step : story_.tour) {
    at = text.find(step.title, at);
    ASSERT_NE(at, text.npos) << step.title << " is not where its turn is";
    EXPECT_NE(text.find(step.text, at), text.npos) << step.title;
    const auto has = [&](const std::string& part) {
      EXPECT_NE(tour.find('"' + part + '"'), tour.npos) << part;
    };
    if (step.claim) {
      has("#claim=" + story_.claims[step.claim->value].id);
    }
    if (step.question) {
      has("#question=" + story_.questions[step.question->value].id);
    }
    if (step.known_on) {
      has(core::iso_day(*step.known_on));
    }
  }
}

TEST_P(Twin, SaysWhatTheMarksOfThePictureMean) {
  const app::Messages messages = messages_in(language_);
  const std::string text = text_of(element(html_, "about"));
  EXPECT_NE(text.find(messages.text(app::Message::sign_ring)), text.npos);
  const bool moves = !story_.movements.empty();
  const bool explained = text.find(messages.text(app::Message::sign_arrow)) != text.npos ||
                         text.find(messages.text(app::Message::sign_dashed_arrow)) != text.npos ||
                         text.find(messages.text(app::Message::sign_planned_arrow)) != text.npos ||
                         text.find(messages.text(app::Message::sign_denied_arrow)) != text.npos;
  EXPECT_EQ(explained, moves);
}

TEST_P(Twin, PutsClaimsInTheOrderInWhichTheyWereSaid) {
  core::Day last = core::kBeforeAll;
  for (const Tag& tag : tags_) {
    if (tag.name != "article") {
      continue;
    }
    const core::Claim& claim =
        story_.claims[core::find_claim(story_, tag.attributes.at("id").substr(6))->value];
    const core::Day day = said_from(claim.said);
    EXPECT_LE(last, day) << claim.id;
    last = day;
  }
}

TEST_P(Twin, HasNoScriptNoStyleNoHandlerAndNoFirstHeading) {
  for (const Tag& tag : tags_) {
    for (const char* name : {"script", "style", "h1", "main", "img", "iframe"}) {
      EXPECT_NE(tag.name, name);
    }
    for (const auto& [name, value] : tag.attributes) {
      EXPECT_TRUE(name != "style" && name.rfind("on", 0) != 0) << name << "=" << value;
    }
  }
}

TEST_P(Twin, TagsTheStorysTextWhereThePageSpeaksAnotherLanguage) {
  const bool own = app::language_of(story_.language) == language_;
  const core::Claim& claim = story_.claims.front();
  const std::string paragraph = own ? "<p>" : "<p lang=\"" + story_.language + "\">";
  std::string summary = paragraph;
  for (const char c : claim.summary) {
    summary += c == '\'' ? std::string("&#39;") : std::string(1, c);
  }
  EXPECT_NE(html_.find(summary), std::string::npos) << summary;
}

// A list of the page's links is a way to read it: few claims may be called alike.
TEST_P(Twin, CallsClaimsApart) {
  std::map<std::string, std::set<std::string>> claims_of_text;
  for (const core::Claim& claim : story_.claims) {
    const std::size_t at = html_.find("<a class=\"self\" href=\"#claim=" + claim.id + "\">");
    ASSERT_NE(at, std::string::npos) << claim.id;
    claims_of_text[text_of(std::string_view(html_).substr(at, html_.find("</a>", at) - at))].insert(
        claim.id
    );
  }
  for (const auto& [text, claims] : claims_of_text) {
    EXPECT_LE(claims.size(), 2u) << text;
  }
  EXPECT_GE(claims_of_text.size() + 2, story_.claims.size());
}

INSTANTIATE_TEST_SUITE_P(
    Stories,
    Twin,
    testing::Combine(testing::ValuesIn(kStories), testing::ValuesIn(kAllLanguages)),
    [](const auto& given) {
      std::string name = std::get<0>(given.param);
      std::replace(name.begin(), name.end(), '-', '_');
      return name + "_" + app::tag_of(std::get<1>(given.param));
    }
);

// Rows of one scope stand in one group, whose head names it; no group has another's figures.
TEST(TwinTables, NeverMixScopes) {
  const core::Story story = read_story("dprk-troops-2024");
  const std::string html = twin_in(story, app::Language::en);
  for (const core::Question& question : story.questions) {
    const std::string_view section = element(html, "question=" + question.id);
    std::size_t from = section.find("<tbody>");
    std::set<std::string> heads;
    while (from != section.npos) {
      const std::size_t to =
          std::min(section.find("<tbody>", from + 1), section.find("</table>", from));
      const std::string_view group = section.substr(from, to - from);
      const core::Scope* scope = nullptr;
      for (const core::Scope& one : question.scopes) {
        if (text_of(group).rfind(one.label, 0) == 0) {
          scope = &one;
        }
      }
      EXPECT_TRUE(heads.insert(scope == nullptr ? "" : scope->id).second)
          << question.id << ": a scope has two groups";
      for (const Tag& tag : tags_of(group)) {
        if (tag.name != "a") {
          continue;
        }
        const core::Claim& claim =
            story.claims[core::find_claim(story, tag.attributes.at("href").substr(7))->value];
        EXPECT_TRUE(
            std::any_of(
                claim.figures.begin(),
                claim.figures.end(),
                [&](const core::Figure& figure) {
                  return figure.scope == (scope == nullptr ? "" : scope->id);
                }
            )
        ) << claim.id;
      }
      from = section.substr(to, 7) == "<tbody>" ? to : section.npos;
    }
    EXPECT_EQ(heads.empty(), question.unit.empty() || section.find("<table>") == section.npos)
        << question.id;
  }
}

// The text as known on a day names no article, speaker or claim of a later one, quotes none of
// their words, and is whole in itself.
TEST(Twin, OfADayHoldsNothingThatWasPublishedLater) {
  std::size_t later = 0;
  for (const char* const name : kStories) {
    const core::Story whole = read_story(name);
    core::StoryArchive archive(whole);
    core::KnownStory known;
    archive.know(known, std::nullopt, core::LaterPart().key());
    for (const core::Day day : archive.days(known)) {
      archive.know(known, day, core::LaterPart().key());
      const std::string html =
          twin(known, messages_in(app::Language::en), words_in(app::Language::en));
      for (std::size_t i = 0; i < whole.sources.size(); ++i) {
        const bool out = whole.sources[i].published.days.last <= day;
        EXPECT_EQ(html.find("id=\"source=" + whole.sources[i].id + "\"") != html.npos, out)
            << name << ' ' << day.value;
      }
      for (std::size_t i = 0; i < whole.claims.size(); ++i) {
        const core::Claim& claim = whole.claims[i];
        EXPECT_EQ(
            html.find("id=\"claim=" + claim.id + "\"") != html.npos,
            !core::is_blank(known.claims[i])
        ) << claim.id;
        if (!core::is_blank(known.claims[i])) {
          continue;
        }
        EXPECT_EQ(html.find("#claim=" + claim.id + "\""), html.npos)
            << claim.id << ", a link to nothing";
        ++later;
      }
      for (std::size_t i = 0; i < whole.actors.size(); ++i) {
        EXPECT_TRUE(
            !core::is_blank(known.actors[i]) ||
            html.find("#speaker=" + whole.actors[i].id + "\"") == html.npos
        ) << whole.actors[i].id;
      }
    }
    archive.know(known, core::Day{archive.days(known).front().value - 1}, core::LaterPart().key());
    const std::string empty =
        twin(known, messages_in(app::Language::en), words_in(app::Language::en));
    EXPECT_NE(empty.find("article"), empty.npos) << "says that no article was out";
    EXPECT_EQ(empty.find("class=\"claim\""), empty.npos);
  }
  EXPECT_GT(later, 100u);
}

}  // namespace
}  // namespace dateline::page
