// What an entry is for: places, actors, sources, questions and scopes that nothing in the story
// needs.
#include <algorithm>

#include "core/base/ranges.hpp"
#include "core/base/text.hpp"
#include "core/story/check/story_rules.hpp"

namespace dateline::core {
namespace {

// Marks of a list, one for each entry.
using Used = std::vector<bool>;

// What is used uses all that holds it. A circle ends the walk where it has been.
template <class Entries, class Up>
void mark_with_holders(Used& used, const Entries& entries, std::uint32_t at, Up up) {
  while (at < used.size() && !used[at]) {
    used[at] = true;
    const auto& holder = entries[at].*up;
    if (!holder) {
      return;
    }
    at = holder->value;
  }
}

Used used_actors(const Story& story) {
  Used used(story.actors.size(), false);
  const auto mark = [&](ActorIndex actor) {
    mark_with_holders(used, story.actors, actor.value, &Actor::part_of);
  };
  for (const Claim& claim : story.claims) {
    mark(claim.actor);
    for (const Appearance& appearance : claim.appearances) {
      for (const ActorIndex actor : appearance.relay) {
        mark(actor);
      }
    }
  }
  return used;
}

Used used_places(const Story& story) {
  Used used(story.places.size(), false);
  const auto mark = [&](PlaceIndex place) {
    mark_with_holders(used, story.places, place.value, &Place::parent);
  };
  for (const Claim& claim : story.claims) {
    if (claim.said_where) {
      mark(*claim.said_where);
    }
    for (const PlaceIndex place : claim.places) {
      mark(place);
    }
  }
  for (const Movement& movement : story.movements) {
    for (const PlaceIndex place : movement.places) {
      mark(place);
    }
  }
  return used;
}

Used used_sources(const Story& story) {
  Used used(story.sources.size(), false);
  for (const Claim& claim : story.claims) {
    for (const Appearance& appearance : claim.appearances) {
      used[appearance.source.value] = true;
    }
  }
  return used;
}

Used answered_questions(const Story& story) {
  Used used(story.questions.size(), false);
  for (const Claim& claim : story.claims) {
    for (const QuestionIndex question : claim.answers) {
      used[question.value] = true;
    }
  }
  return used;
}

bool has_figure(const Story& story, std::uint32_t question, const std::string& scope) {
  for (const Claim& claim : story.claims) {
    for (const QuestionIndex answer : claim.answers) {
      if (answer.value != question) {
        continue;
      }
      for (const Figure& figure : claim.figures) {
        if (figure.scope == scope) {
          return true;
        }
      }
    }
  }
  return false;
}

void report(
    Reading& reading,
    const EntryList& list,
    const Used& used,
    std::string_view what,
    std::string_view remedy
) {
  for (std::size_t i = 0; i < used.size(); ++i) {
    if (used[i]) {
      continue;
    }
    const NodeId id = descend(reading.tree, list.nodes[i], {"id"});
    reading.log
        .warn(ProblemCode::inconsistent, id, concat({what, quoted(reading.tree.text(id))}), remedy);
  }
}

void report_scopes(Reading& reading) {
  for (std::uint32_t i = 0; i < reading.story.questions.size(); ++i) {
    each_with_node(
        reading.tree,
        descend(reading.tree, reading.questions.nodes[i], {"scopes"}),
        reading.story.questions[i].scopes,
        [&](const Scope& scope, NodeId node) {
          if (has_figure(reading.story, i, scope.id)) {
            return;
          }
          reading.log.warn(
              ProblemCode::inconsistent,
              descend(reading.tree, node, {"id"}),
              concat({"no figure has the scope ", quoted(scope.id)}),
              "Give it to a figure of a claim that answers the question, or remove it."
          );
        }
    );
  }
}

// A group holds answers: what does not answer its question would stand under a heading that no list
// shows.
void check_groups(Reading& reading) {
  const Story& story = reading.story;
  for (std::uint32_t i = 0; i < story.questions.size(); ++i) {
    const NodeId groups = descend(reading.tree, reading.questions.nodes[i], {"groups"});
    each_with_node(
        reading.tree,
        groups,
        story.questions[i].groups,
        [&](const AnswerGroup& group, NodeId node) {
          each_with_node(
              reading.tree,
              descend(reading.tree, node, {"claims"}),
              group.claims,
              [&](ClaimIndex claim, NodeId item) {
                const auto& answers = story.claims[claim.value].answers;
                if (contains(answers, QuestionIndex{i})) {
                  return;
                }
                reading.log.error(
                    ProblemCode::inconsistent,
                    item,
                    concat(
                        {"the claim ",
                         quoted(story.claims[claim.value].id),
                         " does not answer this question"}
                    ),
                    "Name the question in its “answers”, or take it out of the group."
                );
              }
          );
        }
    );
  }
}

}  // namespace

void check_use(Reading& reading) {
  const Story& story = reading.story;
  report(
      reading,
      reading.places,
      used_places(story),
      "no claim and no movement is about ",
      "Name it in one, or remove it."
  );
  report(
      reading,
      reading.actors,
      used_actors(story),
      "no claim and no relay names ",
      "Name it in one, or remove it."
  );
  report(
      reading,
      reading.sources,
      used_sources(story),
      "no claim appears in ",
      "Add what it says, or remove it."
  );
  report(
      reading,
      reading.questions,
      answered_questions(story),
      "no claim answers ",
      "Name it in a claim’s “answers”, or remove it."
  );
  report_scopes(reading);
  check_groups(reading);
}

}  // namespace dateline::core
