// What the readers of places, claims and so on share while one story is read: the tree, the log,
// the ids, the story so far. Internal to the reader.
#pragma once

#include <vector>

#include "core/base/id_index.hpp"
#include "core/base/json_tree.hpp"
#include "core/base/problem_log.hpp"
#include "core/story/read/story_reader.hpp"
#include "core/story/story.hpp"

namespace dateline::core {

// One of the story's lists: its entries in order and their ids, known before anything refers to
// them.
struct EntryList {
  const char* noun = "";  // of one entry: `place`
  std::vector<NodeId> nodes;
  IdIndex ids;
};

// Entry n of a list becomes entry n of the story's vector even when it is broken, so that positions
// agree while problems are sought.
struct Reading {
  const JsonTree& tree;
  ProblemLog& log;
  const StoryLimits& limits;
  EntryList places, actors, sources, claims, questions, relations, movements, tour;
  Story story;
};

// Finds the entries of every list; reports lists that are none, too many entries, ids that are
// missing, malformed or taken.
void find_entries(Reading& reading);

// Each fills its part of `reading.story`, in this order: claims are checked against sources and
// questions, relations against claims.
void read_story_head(Reading& reading);
void read_places(Reading& reading);
void read_actors(Reading& reading);
void read_sources(Reading& reading);
void read_questions(Reading& reading);
void read_claims(Reading& reading);
void read_relations(Reading& reading);
void read_movements(Reading& reading);
void read_tour(Reading& reading);

// The whole reading of a story, which ends with `review` where there is one, given `codes`.
// Problems of all steps come out together.
struct IsoCodes;
using Review = void (*)(Reading& reading, const IsoCodes* codes);
[[nodiscard]] Checked<ReadStory> read_with_rules(
    std::string_view bytes,
    std::string_view file,
    const StoryLimits& limits,
    Review review,
    const IsoCodes* codes
);

// No place holds itself and no actor belongs to itself, however many steps away. Needs places and
// actors.
void check_hierarchies(Reading& reading);

}  // namespace dateline::core
