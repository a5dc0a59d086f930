// What of a story was known on a day, worked out from its sources upward: sources, the claims they
// carry, who and what these name.
#include "core/story/known_story.hpp"

#include <algorithm>
#include <utility>

#include "core/base/ranges.hpp"
#include "core/story/known_by.hpp"
#include "core/story/known_claim.hpp"

namespace dateline::core {
namespace {

using Flags = std::vector<std::uint8_t>;

// By position in the story's lists: 1 for what was known.
struct Known {
  Flags sources, claims, actors, places, questions;
};

bool published_by(const EdtfDate& date, Day day) noexcept {
  return date.days.last <= day;
}

// Adds what holds or employs the entry, and what holds that. Hierarchies have no cycle.
template <class Entries, class Index>
void mark_with_parents(
    const Entries& entries,
    std::optional<Index> at,
    std::optional<Index> std::remove_cvref_t<decltype(std::declval<Entries>()[0])>::* parent,
    Flags& flags
) {
  while (at && flags[at->value] == 0) {
    flags[at->value] = 1;
    at = entries[at->value].*parent;
  }
}

// The words of the newest article that has its own, unless an article that is known says it as the
// claim does: then the claim's stand.
template <class Member>
const OwnWords*
told_by(const Story& story, const Claim& claim, std::optional<Member> OwnWords::* member) {
  const auto day = [&](const Appearance& one) {
    return story.sources[one.source.value].published.days.last;
  };
  const Appearance* newest = nullptr;
  for (const Appearance& appearance : claim.appearances) {
    const OwnWords* words = appearance.words.get();
    if (words == nullptr || !(words->*member)) {
      return nullptr;
    }
    if (newest == nullptr || day(appearance) >= day(*newest)) {
      newest = &appearance;
    }
  }
  return newest == nullptr ? nullptr : newest->words.get();
}

// Tells a claim, whose appearances are those that are known, in their words.
void apply_wording(const Story& whole, Claim& claim) {
  if (const OwnWords* words = told_by(whole, claim, &OwnWords::actor)) {
    claim.actor = *words->actor;
  }
  if (const OwnWords* words = told_by(whole, claim, &OwnWords::stance)) {
    claim.stance = *words->stance;
  }
  if (const OwnWords* words = told_by(whole, claim, &OwnWords::summary)) {
    claim.summary = *words->summary;
  }
  if (const OwnWords* words = told_by(whole, claim, &OwnWords::short_text)) {
    claim.short_text = *words->short_text;
  }
  if (const OwnWords* words = told_by(whole, claim, &OwnWords::hedge)) {
    claim.hedge = *words->hedge;
  }
  if (const OwnWords* words = told_by(whole, claim, &OwnWords::basis)) {
    claim.basis = *words->basis;
  }
  if (const OwnWords* words = told_by(whole, claim, &OwnWords::figures)) {
    claim.figures = *words->figures;
  }
  if (const OwnWords* words = told_by(whole, claim, &OwnWords::said)) {
    apply(*words->said, claim);
  }
  if (const OwnWords* words = told_by(whole, claim, &OwnWords::about)) {
    apply(*words->about, claim);
  }
}

template <class IsKnown>
Claim known_claim(const Story& whole, const Claim& claim, IsKnown is_known) {
  if (none_of(claim.appearances, is_known)) {
    return {};
  }
  Claim known = claim;
  std::erase_if(known.appearances, [&](const Appearance& appearance) {
    return !is_known(appearance);
  });
  if (known.appearances.size() < claim.appearances.size()) {
    apply_wording(whole, known);
  }
  return known;
}

// Speakers, and those through whom their words came.
void mark_actors(const Story& whole, const Claim& claim, Flags& actors) {
  const auto mark = [&](ActorIndex actor) {
    mark_with_parents(whole.actors, std::optional(actor), &Actor::part_of, actors);
  };
  mark(claim.actor);
  for (const Appearance& appearance : claim.appearances) {
    for (const ActorIndex actor : appearance.relay) {
      mark(actor);
    }
    if (appearance.words && appearance.words->actor) {
      mark(*appearance.words->actor);
    }
  }
}

void mark_places(const Story& whole, const Claim& claim, Flags& places) {
  const auto mark = [&](std::optional<PlaceIndex> place) {
    mark_with_parents(whole.places, place, &Place::parent, places);
  };
  for (const PlaceIndex place : claim.places) {
    mark(place);
  }
  mark(claim.said_where);
  for (const Appearance& appearance : claim.appearances) {
    if (!appearance.words) {
      continue;
    }
    if (appearance.words->said) {
      mark(appearance.words->said->where);
    }
    if (!appearance.words->about) {
      continue;
    }
    for (const PlaceIndex place : appearance.words->about->places) {
      mark(place);
    }
  }
}

void mark_named(const Story& whole, const std::vector<Claim>& claims, Known& known) {
  known.actors.assign(whole.actors.size(), 0);
  known.places.assign(whole.places.size(), 0);
  known.questions.assign(whole.questions.size(), 0);
  for (const Claim& claim : claims) {
    if (is_blank(claim)) {
      continue;
    }
    mark_actors(whole, claim, known.actors);
    mark_places(whole, claim, known.places);
    for (const QuestionIndex question : claim.answers) {
      known.questions[question.value] = 1;
    }
  }
}

// The entries that are known, blanks in the place of the others.
template <class Entry>
std::vector<Entry> those_known(const std::vector<Entry>& whole, const Flags& known) {
  std::vector<Entry> entries(whole.size());
  for (std::size_t i = 0; i < whole.size(); ++i) {
    if (known[i] != 0) {
      entries[i] = whole[i];
    }
  }
  return entries;
}

// An editor writes a note with everything at hand: it is told once everything is known that it may
// speak of.
void drop_early_notes(const Story& whole, const Known& known, std::vector<Place>& places) {
  for (std::size_t i = 0; i < whole.claims.size(); ++i) {
    const Claim& claim = whole.claims[i];
    const bool all = all_of(claim.appearances, [&](const Appearance& one) {
      return known.sources[one.source.value] != 0;
    });
    if (all) {
      continue;
    }
    for (const PlaceIndex place : claim.places) {
      places[place.value].note.clear();
    }
  }
}

// Only the scopes of which a known claim gives a figure.
void drop_unnamed_scopes(const std::vector<Claim>& claims, std::vector<Question>& questions) {
  std::vector<std::vector<std::string_view>> named(questions.size());
  for (const Claim& claim : claims) {
    for (const Figure& figure : claim.figures) {
      for (const QuestionIndex question : claim.answers) {
        named[question.value].push_back(figure.scope);
      }
    }
  }
  for (std::size_t i = 0; i < questions.size(); ++i) {
    const auto is_unnamed = [&](const Scope& scope) {
      return !contains(named[i], scope.id);
    };
    std::erase_if(questions[i].scopes, is_unnamed);
  }
}

// Of each group the answers that are known; a heading over none is not told.
void drop_unknown_answers(const Flags& claims, std::vector<Question>& questions) {
  for (Question& question : questions) {
    for (AnswerGroup& group : question.groups) {
      std::erase_if(group.claims, [&](ClaimIndex claim) { return claims[claim.value] == 0; });
    }
    std::erase_if(question.groups, [](const AnswerGroup& group) { return group.claims.empty(); });
  }
}

std::vector<Relation> known_relations(const Story& whole, const Flags& claims) {
  std::vector<Relation> relations;
  std::copy_if(
      whole.relations.begin(),
      whole.relations.end(),
      std::back_inserter(relations),
      [&](const Relation& one) { return claims[one.from.value] != 0 && claims[one.to.value] != 0; }
  );
  return relations;
}

// A movement is known as far as the known claims behind it go: through the places that they name,
// under a label that is theirs.
Movement known_movement(const Movement& whole, const std::vector<Claim>& claims) {
  Movement known = whole;
  const auto is_unknown = [&](ClaimIndex claim) {
    return is_blank(claims[claim.value]);
  };
  std::erase_if(known.claims, is_unknown);
  if (known.claims.size() == whole.claims.size()) {
    return known;
  }
  const auto is_named = [&](PlaceIndex place) {
    return any_of(known.claims, [&](ClaimIndex claim) {
      const auto& places = claims[claim.value].places;
      return contains(places, place);
    });
  };
  std::erase_if(known.places, [&](PlaceIndex place) { return !is_named(place); });
  if (known.places.size() < 2) {
    return {};
  }
  known.label = claims[known.claims.front().value].short_text;
  known.note.clear();
  return known;
}

// A step is told on the day that it looks back to, and after it; one without a day is told with
// everything known. Where it leads stays: those are no words.
std::vector<TourStep> known_tour(const Story& whole, Day day) {
  std::vector<TourStep> tour = whole.tour;
  for (TourStep& step : tour) {
    if (step.known_on && *step.known_on <= day) {
      continue;
    }
    step.title.clear();
    step.text.clear();
  }
  return tour;
}

// Summary and method speak of all sources; title and heading name the story and ask its question.
void copy_head(const Story& whole, const Known& known, Day day, Story& story) {
  story.id = whole.id;
  story.language = whole.language;
  story.title = whole.title;
  story.heading = whole.heading;
  story.period = whole.period;
  story.default_bounds = whole.default_bounds;
  if (whole.default_claim && known.claims[whole.default_claim->value] != 0) {
    story.default_claim = whole.default_claim;
  }
  if (whole.default_question && known.questions[whole.default_question->value] != 0) {
    story.default_question = whole.default_question;
  }
  std::copy_if(
      whole.corrections.begin(),
      whole.corrections.end(),
      std::back_inserter(story.corrections),
      [&](const Correction& correction) { return published_by(correction.date, day); }
  );
}

}  // namespace

Story known_by(LaterKey, const Story& whole, Day day) {
  Story story;
  Known known;
  for (const Source& source : whole.sources) {
    known.sources.push_back(published_by(source.published, day) ? 1 : 0);
  }
  const auto is_known = [&](const Appearance& appearance) {
    return known.sources[appearance.source.value] != 0;
  };
  for (const Claim& claim : whole.claims) {
    story.claims.push_back(known_claim(whole, claim, is_known));
  }
  for (const Claim& claim : story.claims) {
    known.claims.push_back(is_blank(claim) ? 0 : 1);
  }
  mark_named(whole, story.claims, known);
  copy_head(whole, known, day, story);
  story.sources = those_known(whole.sources, known.sources);
  story.actors = those_known(whole.actors, known.actors);
  story.places = those_known(whole.places, known.places);
  story.questions = those_known(whole.questions, known.questions);
  drop_early_notes(whole, known, story.places);
  drop_unnamed_scopes(story.claims, story.questions);
  drop_unknown_answers(known.claims, story.questions);
  story.relations = known_relations(whole, known.claims);
  for (const Movement& movement : whole.movements) {
    story.movements.push_back(known_movement(movement, story.claims));
  }
  story.tour = known_tour(whole, day);
  return story;
}

Claim claim_known_on(const Story& whole, const Claim& claim, Day day) {
  return known_claim(whole, claim, [&](const Appearance& appearance) {
    return published_by(whole.sources[appearance.source.value].published, day);
  });
}

}  // namespace dateline::core
