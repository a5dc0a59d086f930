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

std::string table(const std::string& title, Rows rows, bool sorted = true) {
  rows.erase(
      std::remove_if(rows.begin(), rows.end(), [](const Row& row) { return row.count == 0; }),
      rows.end()
  );
  if (sorted) {
    std::stable_sort(rows.begin(), rows.end(), [](const Row& a, const Row& b) {
      return a.count > b.count;
    });
  }
  std::string text = title + "\n";
  for (const Row& row : rows) {
    const std::string count = std::to_string(row.count);
    text +=
        std::string(count.size() < 6 ? 6 - count.size() : 0, ' ') + count + "  " + row.name + "\n";
  }
  return text + "\n";
}

std::size_t appearances_of(const core::Story& story) {
  std::size_t count = 0;
  for (const core::Claim& claim : story.claims) {
    count += claim.appearances.size();
  }
  return count;
}

std::string totals(const core::Story& story) {
  return story.title + "\n" + std::to_string(story.claims.size()) + " claims, " +
         std::to_string(appearances_of(story)) + " appearances, " +
         std::to_string(story.sources.size()) + " articles, " +
         std::to_string(story.actors.size()) + " actors, " + std::to_string(story.places.size()) +
         " places, " + std::to_string(story.questions.size()) + " questions, " +
         std::to_string(story.relations.size()) + " relations, " +
         std::to_string(story.movements.size()) + " movements\n\n";
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
  return table("Appearances by article", std::move(rows), false);
}

std::string by_speaker(const core::Story& story) {
  Rows rows = rows_for(story.actors, [](const core::Actor& actor) { return actor.name; });
  for (const core::Claim& claim : story.claims) {
    ++rows[claim.actor.value].count;
  }
  return table("Claims by speaker", std::move(rows));
}

std::string by_stance(const core::Story& story) {
  Rows rows = rows_for(core::kStanceWords, [](const char* word) { return std::string(word); });
  for (const core::Claim& claim : story.claims) {
    ++rows[static_cast<std::size_t>(claim.stance)].count;
  }
  return table("Claims by stance", std::move(rows), false);
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
  return table("Claims by place", std::move(rows));
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
  return table("Claims by question", std::move(rows), false);
}

std::string by_relation(const core::Story& story) {
  Rows rows =
      rows_for(core::kRelationKindWords, [](const char* word) { return std::string(word); });
  for (const core::Relation& relation : story.relations) {
    ++rows[static_cast<std::size_t>(relation.kind)].count;
  }
  return table("Relations by kind", std::move(rows), false);
}

}  // namespace

std::string summary_of(const core::Story& story) {
  return totals(story) + by_article(story) + by_speaker(story) + by_stance(story) +
         by_place(story) + by_question(story) + by_relation(story);
}

}  // namespace dateline::tools
