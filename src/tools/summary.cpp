// Counting and laying out the tables.
#include "tools/summary.hpp"

#include <algorithm>
#include <vector>

#include "core/story/story_names.hpp"

namespace dateline::tools {
namespace {

struct Row {
  std::string name;
  std::size_t count = 0;
};
using Rows = std::vector<Row>;

template <class Entries, class Name>
Rows rows_for(const Entries& entries, Name name) {
  Rows rows;
  for (const auto& entry : entries) {
    rows.push_back({name(entry), 0});
  }
  return rows;
}

// Numbers stand flush right in a column of this many characters.
constexpr std::size_t kCountWidth = 6;

std::string align_right(std::string text) {
  if (text.size() < kCountWidth) {
    text.insert(0, kCountWidth - text.size(), ' ');
  }
  return text;
}

// The rows that count something, in the order given.
std::string table(const std::string& title, const Rows& rows) {
  std::string text = title + "\n";
  for (const Row& row : rows) {
    if (row.count > 0) {
      text += align_right(std::to_string(row.count));
      text += "  " + row.name + "\n";
    }
  }
  return text + "\n";
}

// The same with the greatest first.
std::string sorted_table(const std::string& title, Rows rows) {
  std::stable_sort(rows.begin(), rows.end(), [](const Row& a, const Row& b) {
    return a.count > b.count;
  });
  return table(title, rows);
}

std::size_t appearances_of(const core::Story& story) {
  std::size_t count = 0;
  for (const core::Claim& claim : story.claims) {
    count += claim.appearances.size();
  }
  return count;
}

std::string totals(const core::Story& story) {
  const Rows rows = {
      {"claims", story.claims.size()},
      {"appearances", appearances_of(story)},
      {"articles", story.sources.size()},
      {"actors", story.actors.size()},
      {"places", story.places.size()},
      {"questions", story.questions.size()},
      {"relations", story.relations.size()},
      {"movements", story.movements.size()},
  };
  std::string text;
  for (const Row& row : rows) {
    text += text.empty() ? "" : ", ";
    text += std::to_string(row.count) + " " + row.name;
  }
  return story.title + "\n" + text + "\n\n";
}

std::string by_article(const core::Story& story) {
  Rows rows = rows_for(story.sources, [](const core::Source& source) {
    return source.letter + "  " + source.title;
  });
  for (const core::Claim& claim : story.claims) {
    for (const core::Appearance& appearance : claim.appearances) {
      ++rows[appearance.source.value].count;
    }
  }
  return table("Appearances by article", rows);
}

std::string by_speaker(const core::Story& story) {
  Rows rows = rows_for(story.actors, [](const core::Actor& actor) { return actor.name; });
  for (const core::Claim& claim : story.claims) {
    ++rows[claim.actor.value].count;
  }
  return sorted_table("Claims by speaker", std::move(rows));
}

std::string by_stance(const core::Story& story) {
  Rows rows = rows_for(core::kStanceWords, [](const char* word) { return std::string(word); });
  for (const core::Claim& claim : story.claims) {
    ++rows[static_cast<std::size_t>(claim.stance)].count;
  }
  return table("Claims by stance", rows);
}

std::string by_place(const core::Story& story) {
  Rows rows = rows_for(story.places, [](const core::Place& place) { return place.name; });
  rows.push_back({"(no place)", 0});
  for (const core::Claim& claim : story.claims) {
    for (const core::PlaceIndex place : claim.places) {
      ++rows[place.value].count;
    }
    if (claim.places.empty()) {
      ++rows.back().count;
    }
  }
  return sorted_table("Claims by place", std::move(rows));
}

std::string by_question(const core::Story& story) {
  Rows rows =
      rows_for(story.questions, [](const core::Question& question) { return question.text; });
  rows.push_back({"(no question)", 0});
  for (const core::Claim& claim : story.claims) {
    for (const core::QuestionIndex question : claim.answers) {
      ++rows[question.value].count;
    }
    if (claim.answers.empty()) {
      ++rows.back().count;
    }
  }
  return table("Claims by question", rows);
}

std::string by_relation(const core::Story& story) {
  Rows rows =
      rows_for(core::kRelationKindWords, [](const char* word) { return std::string(word); });
  for (const core::Relation& relation : story.relations) {
    ++rows[static_cast<std::size_t>(relation.kind)].count;
  }
  return table("Relations by kind", rows);
}

}  // namespace

std::string summary_of(const core::Story& story) {
  return totals(story) + by_article(story) + by_speaker(story) + by_stance(story) +
         by_place(story) + by_question(story) + by_relation(story);
}

}  // namespace dateline::tools
