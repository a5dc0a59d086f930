// What people type, in four languages, with what each must find and must not: names however they
// are spelt, who passed it on, stances, days and figures. Prints a table.
#include <algorithm>
#include <cstdio>
#include <iterator>
#include <sstream>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "core/search/search_support.hpp"
#include "core/story/story_names.hpp"

namespace dateline::core {
namespace {

// Both lists are of `speaker:`, `place:`, `source:` or `question:` and an id, and of claims by what
// they are: all `by:` an actor, of a `stance:`, said on a day (`said:`), of what happened on one
// (`on:`), that came through an actor (`relay:`), or with a `figure:`. What is not to be found is
// none of these.
struct Typed {
  const char *language, *query, *finds, *never;
};

constexpr Typed kTyped[] = {
    // names
    {"en", "Zelensky", "speaker:zelenskyy by:zelenskyy", "speaker:putin by:putin"},
    {"en", "Zelenskiy", "speaker:zelenskyy by:zelenskyy", "speaker:putin"},
    {"en", "zelenskyy", "speaker:zelenskyy by:zelenskyy", "speaker:samus"},
    {"uk", "Зеленський", "speaker:zelenskyy by:zelenskyy", "speaker:putin by:putin"},
    {"ru", "Зеленский", "speaker:zelenskyy by:zelenskyy", "speaker:putin by:putin"},
    {"ko", "젤렌스키", "speaker:zelenskyy by:zelenskyy", "speaker:putin by:putin"},
    {"ko", "블링컨", "speaker:blinken by:blinken", "speaker:campbell"},
    {"ru", "Блинкен", "speaker:blinken by:blinken", "speaker:austin"},
    {"uk", "Блінкен", "speaker:blinken by:blinken", "speaker:austin"},
    {"uk", "Путін", "speaker:putin by:putin", "speaker:peskov by:zelenskyy"},
    {"ru", "путин", "speaker:putin by:putin", "speaker:peskov by:zelenskyy"},
    {"ko", "푸틴", "speaker:putin by:putin", "speaker:peskov"},
    {"ko", "나토", "speaker:nato by:nato", "speaker:rutte"},
    {"ru", "НАТО", "speaker:nato by:nato", "speaker:kremlin"},
    {"ko", "국정원", "speaker:nis by:nis", "speaker:pentagon"},
    {"ko",
     "김용현",
     "speaker:kim-yong-hyun-minister speaker:kim-yong-hyun-dongguk",
     "speaker:kim-hong-kyun"},
    {"ru", "Песков", "speaker:peskov by:peskov", "speaker:putin"},
    {"uk", "Рютте", "speaker:rutte by:rutte", "speaker:starmer"},
    {"ru", "Пентагон", "speaker:pentagon", "speaker:us-treasury"},
    {"uk", "Держдеп", "speaker:us-state-department", "speaker:us-treasury"},
    {"ko", "크렘린", "speaker:kremlin by:kremlin", "speaker:putin"},
    {"ru", "Самусь", "speaker:samus by:samus", "speaker:lankov"},
    {"uk", "Ланьков", "speaker:lankov by:lankov", "speaker:howell"},
    {"en", "kiev", "speaker:ukraine-government", "speaker:moscow"},
    // misspelt: alike, where nothing is as it was typed
    {"en", "Zelensskij", "speaker:zelenskyy", "speaker:putin"},
    {"ru", "Зелинский", "speaker:zelenskyy", "speaker:putin"},
    {"en", "ministry", "speaker:uk-defence-ministry", "speaker:kim-yong-hyun-minister"},
    // who passed it on
    {"en", "Guardian", "speaker:guardian relay:guardian", "speaker:bbc relay:afp"},
    {"ko", "가디언", "speaker:guardian relay:guardian", "speaker:bbc relay:bbc"},
    {"en", "BBC", "speaker:bbc relay:bbc", "speaker:guardian relay:guardian"},
    {"uk", "Рейтер", "speaker:reuters relay:reuters", "speaker:bbc relay:bbc"},
    {"en", "NYT", "speaker:new-york-times relay:new-york-times", "relay:bbc"},
    // stances
    {"en", "denied", "stance:denies stance:dismisses", "stance:no-response stance:confirms"},
    {"en", "dismissed", "stance:dismisses", "stance:declines stance:cannot-verify"},
    {"en",
     "no comment",
     "stance:declines stance:no-response",
     "stance:denies stance:dismisses stance:confirms"},
    {"en", "declined", "stance:declines", "stance:dismisses stance:no-response"},
    {"en", "no response", "stance:no-response", "stance:declines stance:denies"},
    {"en", "cannot confirm", "stance:cannot-verify", "stance:denies"},
    {"ko", "부인", "stance:denies stance:dismisses", "stance:asserts stance:declines"},
    {"ko", "일축했다", "stance:dismisses", "stance:denies stance:declines"},
    {"ko", "논평 거부", "stance:declines", "stance:denies stance:asserts"},
    {"ko", "무응답", "stance:no-response", "stance:declines stance:denies"},
    {"ru", "отрицает", "stance:denies stance:dismisses", "stance:asserts stance:declines"},
    {"ru",
     "без комментариев",
     "stance:declines stance:no-response",
     "stance:denies stance:asserts"},
    {"ru", "не ответили", "stance:no-response", "stance:declines stance:asserts"},
    {"uk", "заперечив", "stance:denies stance:dismisses", "stance:asserts stance:declines"},
    {"uk", "без коментарів", "stance:declines stance:no-response", "stance:denies stance:asserts"},
    {"uk", "підтвердив", "stance:confirms", "stance:cannot-verify stance:denies"},
    {"en", "pyongyang denied", "claim:pyongyang-denied", "claim:moscow-denied stance:asserts"},
    // days
    {"en", "13 October", "said:2024-10-13", "said:2024-10-16 said:2024-10-31"},
    {"en", "October 13", "said:2024-10-13", "said:2024-10-16 said:2024-10-31"},
    {"en", "2024-10-13", "said:2024-10-13", "said:2024-10-16"},
    {"uk", "13.10.", "said:2024-10-13", "said:2024-10-16 said:2024-10-31"},
    {"uk", "13 жовтня", "said:2024-10-13", "said:2024-10-16"},
    {"ru", "13 октября 2024", "said:2024-10-13", "said:2024-10-16"},
    {"ko", "10월 13일", "said:2024-10-13", "said:2024-10-16"},
    {"ko", "2024년 10월 31일", "said:2024-10-31", "said:2024-10-13"},
    {"ru", "3 октября", "on:2024-10-03", "said:2024-10-13 figure:3000"},
    {"en", "8 Oct", "on:2024-10-08", "figure:8000 said:2024-10-28"},
    // figures
    {"en", "8k", "figure:8000", "figure:3000 figure:10000"},
    {"en", "8 000", "figure:8000", "figure:3000 figure:10000"},
    {"en", "8,000", "figure:8000", "figure:3000 figure:10000"},
    {"ko", "8천", "figure:8000", "figure:3000"},
    {"ko", "1만 2천명", "figure:12000", "figure:10000"},
    {"ru", "8 тыс.", "figure:8000", "figure:3000"},
    {"uk", "10 тис.", "figure:10000", "figure:3000"},
    {"ru", "10 000", "figure:10000", "figure:3000"},
};

bool is_value(const Figure& figure, double value) {
  return figure.low == value || figure.high == value;
}

bool came_through(const Claim& claim, std::string_view actor, const Story& story) {
  return std::any_of(
      claim.appearances.begin(),
      claim.appearances.end(),
      [&](const Appearance& each) {
        return std::any_of(each.relay.begin(), each.relay.end(), [&](ActorIndex carrier) {
          return story.actors[carrier.value].id == actor;
        });
      }
  );
}

bool was_said_on(const Claim& claim, std::string_view day) {
  return claim.said.text == day;
}

bool happened_on(const Claim& claim, std::string_view day) {
  return claim.about &&
         (claim.about->text == day || claim.about->text.starts_with(std::string(day) + "/"));
}

bool is_of(const Story& story, const Claim& claim, std::string_view kind, std::string_view what) {
  if (kind == "claim") {
    return claim.id == what;
  }
  if (kind == "by") {
    return story.actors[claim.actor.value].id == what;
  }
  if (kind == "stance") {
    return kStanceWords[claim.stance] == what;
  }
  if (kind == "said") {
    return was_said_on(claim, what);
  }
  if (kind == "on") {
    return happened_on(claim, what);
  }
  if (kind == "relay") {
    return came_through(claim, what, story);
  }
  const double value = std::stod(std::string(what));
  return std::any_of(claim.figures.begin(), claim.figures.end(), [&](const Figure& figure) {
    return is_value(figure, value);
  });
}

struct Met {
  std::size_t found = 0, of = 0;
};

template <class List>
Met meet_id(const SearchResults& results, SearchKind kind, const List& list, std::string_view id) {
  const auto at =
      std::find_if(list.begin(), list.end(), [&](const auto& each) { return each.id == id; });
  if (at == list.end()) {
    throw std::runtime_error("the story has no " + std::string(id));
  }
  return {has(results, kind, static_cast<std::uint32_t>(at - list.begin())), 1};
}

// How many of what the token names are among the results.
Met meet(const Story& story, const SearchResults& results, std::string_view token) {
  const std::string_view kind = token.substr(0, token.find(':')),
                         what = token.substr(kind.size() + 1);
  if (kind == "speaker") {
    return meet_id(results, SearchKind::speaker, story.actors, what);
  }
  if (kind == "place") {
    return meet_id(results, SearchKind::place, story.places, what);
  }
  Met met;
  for (std::uint32_t i = 0; i < story.claims.size(); ++i) {
    if (!is_of(story, story.claims[i], kind, what)) {
      continue;
    }
    ++met.of;
    met.found += has(results, SearchKind::claim, i) || has(results, SearchKind::figure, i);
  }
  return met;
}

std::vector<std::string> tokens_of(std::string_view row) {
  std::istringstream words{std::string(row)};
  return {std::istream_iterator<std::string>(words), {}};
}

std::uint32_t total(const SearchResults& results, SearchKind kind) {
  return results.of(kind).total;
}

TEST(SearchPeople, FindWhatTheyTypeInFourLanguages) {
  const Story story = story_from("dprk-troops-2024");
  const SearchIndex index = index_of(story);
  std::printf(
      "%-4s%-22s%9s%8s%8s%8s  %s\n",
      "",
      "typed",
      "speakers",
      "claims",
      "figures",
      "sources",
      "found of what must be; of what must not"
  );
  for (const Typed& typed : kTyped) {
    const SearchResults results = find(index, typed.query);
    std::string told;
    for (const std::string& token : tokens_of(typed.finds)) {
      const Met met = meet(story, results, token);
      told += token + " " + std::to_string(met.found) + "/" + std::to_string(met.of) + "  ";
      EXPECT_GT(met.of, 0u) << typed.query << ": nothing in the story is " << token;
      EXPECT_EQ(met.found, met.of) << typed.query << " does not find " << token;
    }
    told += "|";
    for (const std::string& token : tokens_of(typed.never)) {
      const Met met = meet(story, results, token);
      told += "  " + token + " " + std::to_string(met.found) + "/" + std::to_string(met.of);
      EXPECT_GT(met.of, 0u) << typed.query << ": nothing in the story is " << token;
      EXPECT_EQ(met.found, 0u) << typed.query << " finds " << token;
    }
    std::printf(
        "%-4s%-22s%9u%8u%8u%8u  %s\n",
        typed.language,
        typed.query,
        total(results, SearchKind::speaker),
        total(results, SearchKind::claim),
        total(results, SearchKind::figure),
        total(results, SearchKind::source),
        told.c_str()
    );
  }
  EXPECT_GE(std::size(kTyped), 60u);
}

// Of what is only spelt alike nothing is listed beside what is as it was typed.
TEST(SearchPeople, NothingAlikeStandsBesideWhatIsAsItWasTyped) {
  const Story story = story_from("dprk-troops-2024");
  const SearchIndex index = index_of(story);
  for (const Typed& typed : kTyped) {
    const SearchResults results = find(index, typed.query);
    std::uint32_t near = 0, all = 0;
    for (const SearchGroup& group : results.groups) {
      near += group.near, all += group.total;
    }
    EXPECT_TRUE(near == 0 || near == all) << typed.query;
  }
}

TEST(SearchPeople, ADateIsReadOnlyWhereThereIsOne) {
  const auto sign = [](std::string_view text) {
    SearchQuery query;
    read_query(text, query);
    std::string all;
    for (const QueryWord& word : query.all()) {
      all +=
          std::string(word.sign.letters.begin(), word.sign.letters.begin() + word.sign.count) + "|";
    }
    return all;
  };
  EXPECT_EQ(sign("13 October"), "@1013|@1013|");
  EXPECT_EQ(sign("Oct 13, 2024 kursk"), "@20241013|@20241013|@20241013||");
  EXPECT_EQ(sign("13/10/2024"), "@20241013|@20241013|@20241013|");
  EXPECT_EQ(sign("10/13/2024"), "@20241013|@20241013|@20241013|");
  EXPECT_EQ(
      sign("2024년 10월 13일"),
      "@20241013|@20241013|@20241013|@20241013|@20241013|@20241013|"
  );
  EXPECT_EQ(sign("32 October"), "||");
  EXPECT_EQ(sign("10 000"), "||");
  EXPECT_EQ(sign("8,000"), "|");
  EXPECT_EQ(sign("October"), "|");
  EXPECT_EQ(sign("not confirmed"), "@v|@v|");
  EXPECT_EQ(sign("confirmed"), "@o|");
}

}  // namespace
}  // namespace dateline::core
