// The interface's words: every language says everything, with the right plural, and a file that is
// not a good changes nothing.
#include "app/words/messages.hpp"

#include <set>

#include <gtest/gtest.h>

#include "app/link/deep_link.hpp"
#include "app/support.hpp"
#include "app/words/actor_names.hpp"
#include "app/words/claim_text.hpp"
#include "app/words/messages_english.hpp"
#include "hand_written.hpp"

namespace dateline::app {
namespace {

std::string text_of(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  std::ostringstream text;
  text << file.rdbuf();
  EXPECT_TRUE(file) << path;
  return text.str();
}

std::string compiled(const char* language) {
  return text_of(std::string(DATELINE_LANGUAGES_DIR "/") + language + ".txt");
}

Messages in(const char* language) {
  auto read = read_messages(compiled(language));
  EXPECT_TRUE(read) << (read ? "" : core::describe(read.error()));
  return read ? std::move(*read) : Messages();
}

std::string claims(const Messages& messages, std::uint32_t count) {
  return messages.spelt(Message::claims, {count});
}

TEST(Messages, CountsInEnglish) {
  const Messages english;
  EXPECT_EQ(claims(english, 0), "no claims");
  EXPECT_EQ(claims(english, 1), "1 claim");
  EXPECT_EQ(claims(english, 2), "2 claims");
  EXPECT_EQ(claims(english, 1234567), "1,234,567 claims");
  EXPECT_EQ(english.spelt(Message::part_of_claims, {5u, 48u}), "5 of 48 claims");
}

TEST(Messages, CountsInKorean) {
  const Messages korean = in("ko");
  EXPECT_EQ(korean.language(), Language::ko);
  EXPECT_EQ(claims(korean, 0), "주장 없음");
  EXPECT_EQ(claims(korean, 1), "주장 1건");
  EXPECT_EQ(claims(korean, 8000), "주장 8,000건");
  EXPECT_EQ(korean.spelt(Message::part_of_claims, {5u, 48u}), "주장 48건 중 5건")
      << "values go where the language wants them";
}

TEST(Messages, CountsInUkrainianAndRussian) {
  const Messages ukrainian = in("uk"), russian = in("ru");
  EXPECT_EQ(claims(ukrainian, 1), "1 твердження");
  EXPECT_EQ(claims(ukrainian, 5), "5 тверджень");
  EXPECT_EQ(claims(ukrainian, 11), "11 тверджень");
  EXPECT_EQ(claims(ukrainian, 22), "22 твердження");
  EXPECT_EQ(claims(ukrainian, 112), "112 тверджень");
  EXPECT_EQ(claims(russian, 0), "нет утверждений");
  EXPECT_EQ(claims(russian, 21), "21 утверждение");
  EXPECT_EQ(claims(russian, 3), "3 утверждения");
  EXPECT_EQ(claims(russian, 13), "13 утверждений");
  EXPECT_EQ(claims(russian, 8000), "8\u202f000 утверждений");
}

// The page says the same texts by the browser's rules: web/page/say.test.mjs reads the same file.
TEST(Messages, ChooseTheFormThatIsWrittenDownForEachNumber) {
  for (const auto& [language, forms] : hand_written("plural_forms")) {
    const std::string locale = DATELINE_SOURCE_DIR "/data/locales/" + language + ".json";
    const auto texts = core::parse_json(text_of(locale), locale);
    ASSERT_TRUE(texts);
    const Messages messages = language == "en" ? Messages() : in(language.c_str());
    for (const auto& [count, form] : forms) {
      std::string due(texts->text(texts->find(0, "claims." + form)));
      if (const std::size_t at = due.find("{count}"); at != due.npos) {
        due.replace(at, 7, count);
      }
      const auto number = static_cast<std::uint32_t>(std::stoul(count));
      EXPECT_EQ(claims(messages, number), due) << language << " " << count;
    }
  }
}

TEST(Messages, ShowsEnglishWhereATranslationIsMissing) {
  std::string holed = compiled("ru");
  for (std::size_t begin = holed.find('\n') + 1; begin < holed.size();
       begin = holed.find('\n', begin) + 1) {
    holed.erase(begin, holed.find('\n', begin) - begin);
  }
  const auto read = read_messages(holed);
  ASSERT_TRUE(read);
  EXPECT_EQ(claims(*read, 1), "1 claim");
  EXPECT_EQ(claims(*read, 21), "21 claims") << "an English text has English plurals";
  EXPECT_EQ(read->text(Message::clear_filters), "Clear filters");
}

TEST(Messages, RefusesAFileThatIsNoneOfThisProgram) {
  const std::string good = compiled("uk");
  const auto code = [](const std::string& bytes) {
    const auto read = read_messages(bytes);
    return read ? std::string("taken") : core::problem_code_name(read.error().code);
  };
  EXPECT_EQ(code(good), "taken");
  EXPECT_EQ(code(""), "unknown_version");
  EXPECT_EQ(code("<!doctype html>\n"), "unknown_version");
  EXPECT_EQ(
      code("dateline-messages/1 00000000 uk\n" + good.substr(good.find('\n') + 1)),
      "unknown_version"
  );
  EXPECT_EQ(code(good + "one line more\n"), "too_many");
  EXPECT_EQ(code(good.substr(0, good.size() - 1)), "too_many");
  EXPECT_EQ(code(good + std::string(200'000, 'x')), "too_large");
  EXPECT_EQ(code(good.substr(0, good.size() - 1) + "\xff\n"), "not_text");
}

TEST(Messages, SurviveAnyCutOfTheirFile) {
  const std::string good = compiled("uk");
  for (std::size_t size = 0; size < good.size(); ++size) {
    const auto read = read_messages(std::string_view(good).substr(0, size));
    EXPECT_FALSE(read && size < good.size()) << size;
  }
}

TEST(Languages, AreKnownByTheirTags) {
  EXPECT_EQ(language_of("uk"), Language::uk);
  EXPECT_EQ(language_of("KO-kr"), Language::ko);
  EXPECT_EQ(language_of("ru-UA"), Language::ru);
  for (const char* none : {"", "e", "ukr", "be", "en_US", "k\xC3"}) {
    EXPECT_FALSE(language_of(std::string_view(none))) << none;
  }
}

TEST(Languages, ArePickedAskedForAndLinked) {
  Driver driver = started(good_world());
  driver.send(SystemLanguageTold{Language::uk});
  EXPECT_EQ(driver.take<FetchMessages>().size(), 1u);
  EXPECT_EQ(to_fragment(driver.state.link, driver.world), "")
      << "what the system speaks is no choice";
  driver.send(LanguagePicked{Language::ko});
  ASSERT_EQ(driver.effects.size(), 2u);
  EXPECT_EQ(to_fragment(driver.state.link, driver.world), "lang=ko");
  driver.effects.clear();
  driver.arrive("lang=en");
  EXPECT_TRUE(driver.take<FetchMessages>().empty()) << "English is always here";
  EXPECT_EQ(language_of(driver.state), Language::en);
  driver.arrive("lang=xx");
  EXPECT_EQ(language_of(driver.state), Language::uk);
  EXPECT_NE(driver.state.notice.text.find("lang"), std::string::npos);
}

World troops_in(const char* language) {
  World world = troops_world();
  Messages read = in(language);
  const auto at = static_cast<std::size_t>(read.language());
  world.messages[at] = std::make_shared<const Messages>(std::move(read));
  return world;
}

// What leaves the explorer by the clipboard is in the reader's language too, but for the story's
// own words.
TEST(Messages, ACopiedClaimSpeaksTheReadersLanguage) {
  const std::pair<const char*, std::vector<std::string>> expected[] = {
      {"en",
       {"Blinken",
        " (asserts), in a summary of ours: ",
        "Figure: c. 8,000",
        "In these words: “about 8,000”",
        "Said: Thu 31 Oct 2024",
        "Source: ",
        ", paragraph 8"}},
      {"ko",
       {"(주장), 편집부 요약: ",
        "수치: 약 8,000",
        "발언: 2024년 10월 31일(목)",
        "출처: ",
        ", 8번째 문단"}},
      {"uk",
       {" (стверджує), у нашому викладі: ",
        "Число: бл. 8\u202f000",
        "Сказано: чт, 31 жовт. 2024",
        "Джерело: ",
        ", абзац 8"}},
      {"ru",
       {" (утверждает), в нашем изложении: ",
        "Число: ок. 8\u202f000",
        "Сказано: чт, 31 окт. 2024",
        "Источник: ",
        ", абзац 8"}}
  };
  for (const auto& [language, parts] : expected) {
    Driver driver = started(std::string(language) == "en" ? troops_world() : troops_in(language));
    driver.send(LanguagePicked{language_of(language).value()});
    driver.send(ClaimPicked{driver.claim("blinken-8000-kursk")});
    driver.effects.clear();
    driver.send(QuoteCopyAsked{});
    const auto copied = driver.take<CopyText>();
    ASSERT_EQ(copied.size(), 1u);
    for (const std::string& part : parts) {
      EXPECT_NE(copied[0].text.find(part), std::string::npos) << language << ": " << part << " in\n"
                                                              << copied[0].text;
    }
  }
}

constexpr const char* kTags[] = {"en", "ko", "uk", "ru"};

// What each value of an enumeration is called, in its order.
template <class Enum>
std::vector<std::string> names(const Messages& messages, std::initializer_list<Enum> values) {
  std::vector<std::string> names;
  for (const Enum value : values) {
    names.emplace_back(messages.name(value));
  }
  return names;
}

TEST(Messages, NameTheSignsOfStancesAsPeopleWroteThemDown) {
  const HandWritten words = hand_written("mark_words");
  ASSERT_EQ(words.size(), core::kStanceMarks);
  for (const char* const tag : kTags) {
    const Messages messages = std::string(tag) == "en" ? Messages() : in(tag);
    for (std::size_t mark = 0; mark < core::kStanceMarks; ++mark) {
      EXPECT_EQ(
          messages.name(static_cast<core::StanceMark>(mark)),
          words.at(core::name_of(static_cast<core::StanceMark>(mark))).at(tag)
      );
    }
  }
}

TEST(Messages, NameEachValueOfAnEnumerationByItsOwnWord) {
  using core::News, core::SearchKind, core::AnchorState, core::FigureKind;
  const Messages english, ukrainian = in("uk");
  const std::vector<std::string> news = {"", "Became known", "Revised", "Told otherwise"},
                                 lower = {"exact", "moved", "edited", "lost", "not checked"};
  EXPECT_EQ(
      names(english, {News::none, News::became_known, News::revised, News::told_otherwise}),
      news
  );
  EXPECT_EQ(
      names(ukrainian, {News::became_known, News::revised, News::told_otherwise}),
      (std::vector<std::string>{"Стало відомо", "Уточнено", "Розказано інакше"})
  );
  EXPECT_EQ(
      names(
          english,
          {SearchKind::place,
           SearchKind::speaker,
           SearchKind::claim,
           SearchKind::figure,
           SearchKind::source,
           SearchKind::question}
      ),
      (std::vector<std::string>{"Places", "Speakers", "Claims", "Figures", "Sources", "Questions"})
  );
  EXPECT_EQ(
      names(
          english,
          {FigureKind::observed, FigureKind::estimate, FigureKind::planned, FigureKind::cumulative}
      ),
      (std::vector<std::string>{"Observed", "Estimates", "Planned", "Totals to date"})
  );
  EXPECT_EQ(
      names<Inline<AnchorState>>(
          english,
          {{AnchorState::exact},
           {AnchorState::moved},
           {AnchorState::edited},
           {AnchorState::lost},
           {AnchorState::unchecked}}
      ),
      lower
  );
}

// All claims of both stories in all languages: the copied text says what the claim's speaker does.
TEST(Messages, ACopiedClaimStatesItsOwnStance) {
  const HandWritten words = hand_written("stance_words");
  std::set<core::Stance> stances;
  for (const char* const story : {kGoodStory, kTroopsStory}) {
    for (std::size_t language = 0; language < 4; ++language) {
      World world = make_world(read_file(story), {});
      const Messages messages = language == 0 ? Messages() : in(kTags[language]);
      for (std::uint32_t i = 0; i < world.story.claims.size(); ++i) {
        const core::Claim& claim = world.story.claims[i];
        const std::string text = claim_text(messages, world.story, core::ClaimIndex{i}),
                          word = words.at(core::name_of(claim.stance)).at(kTags[language]);
        const std::string first = text.substr(0, text.find(claim.summary)),
                          line = claim_line(messages, world.story, core::ClaimIndex{i});
        EXPECT_NE(first.find("(" + word + ")"), std::string::npos) << claim.id << ": " << first;
        const std::string between = std::string(kTags[language]) == "ko" ? "(" : " (";
        const core::Actor& actor = world.story.actors[claim.actor.value];
        const core::Name* const own = find_name(actor.names, static_cast<Language>(language));
        EXPECT_EQ(
            line,
            (own != nullptr ? own->text : actor.name) + between + word + "): " + claim.summary
        );
        stances.insert(claim.stance);
      }
    }
  }
  EXPECT_EQ(stances.size(), core::kStances) << "every stance was tried";
}

// On an earlier day the copied text cites the articles that were out, and none that came later.
TEST(Messages, ACopiedClaimCitesNoLaterArticle) {
  World world = troops_world();
  std::size_t left_out = 0;
  const std::vector<core::Source> sources = world.story.sources;
  for (const core::Day day : world.archive.days(world.story)) {
    know(world, day);
    for (std::uint32_t i = 0; i < world.story.claims.size(); ++i) {
      if (core::is_blank(world.story.claims[i])) {
        continue;
      }
      const std::string text = claim_text(Messages(), world.story, core::ClaimIndex{i});
      for (const core::Source& source : sources) {
        if (source.published.days.last <= day) {
          continue;
        }
        EXPECT_EQ(text.find(source.title), std::string::npos) << text;
        ++left_out;
      }
    }
  }
  EXPECT_GT(left_out, 100u);
}

// What a link asked for and did not get is said in the language that the link itself picks.
TEST(Messages, WhatALinkLosesIsSaidInItsLanguage) {
  const World world = troops_in("ko");
  const auto dropped = [&](const char* fragment, Language system) {
    return from_fragment(fragment, world, system).dropped.at(0);
  };
  EXPECT_EQ(dropped("place=atlantis", Language::en), "place: no “atlantis” in this story");
  EXPECT_EQ(dropped("place=atlantis", Language::ko), "place: 이 이야기에 “atlantis” 없음");
  EXPECT_EQ(dropped("place=atlantis&lang=ko", Language::en), "place: 이 이야기에 “atlantis” 없음");
  EXPECT_EQ(dropped("#lang=en&place=atlantis", Language::ko), "place: no “atlantis” in this story");
  EXPECT_EQ(dropped("lang=uk&place=atlantis", Language::ko), "place: no “atlantis” in this story")
      << "its words are not here yet";
  EXPECT_EQ(
      dropped("said=soon&lang=ko", Language::en),
      "said: “soon”은(는) 2024-10-18/2024-10-26 같은 기간이 아님"
  );
}

TEST(Messages, AreWrittenAsTheRegionWritesDays) {
  Driver driver = started(troops_world());
  driver.send(SystemLanguageTold{Language::en, {true, true}});
  EXPECT_TRUE(messages_of(driver.state, driver.world).month_first());
  driver.send(SystemLanguageTold{Language::en, {}});
  EXPECT_FALSE(messages_of(driver.state, driver.world).month_first());
}

}  // namespace
}  // namespace dateline::app
