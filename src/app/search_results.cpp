#include "app/search_results.hpp"

#include "app/frame.hpp"
#include "app/selection.hpp"

namespace dateline::app {

namespace {

void forget_masks(KnownEntries& known) noexcept {
  for (auto* const mask : {&known.places, &known.actors, &known.sources, &known.questions, &known.claims}) mask->clear();
}

template <class List>
void none_of(std::vector<std::uint8_t>& mask, const List& list) {
  mask.assign(list.size(), 0);
}

// Who and what a known claim names. The relays of a source that is not known yet stay unnamed.
void let_claim_in(const core::Claim& claim, KnownEntries& known) {
  known.actors[claim.actor.value] = 1;
  for (const core::PlaceIndex place : claim.places) known.places[place.value] = 1;
  if (claim.said_where) known.places[claim.said_where->value] = 1;
  for (const core::QuestionIndex question : claim.answers) known.questions[question.value] = 1;
  for (const core::Appearance& each : claim.appearances) {
    if (!known.sources[each.source.value]) continue;
    for (const core::ActorIndex actor : each.relay) known.actors[actor.value] = 1;
  }
}

// True once the index is made.
bool prepare(const World& world, Search& search) {
  if (search.ready) return true;
  if (!search.builder) search.builder = std::make_unique<core::SearchIndexBuilder>(world.story);
  search.ready = search.builder->step(kIndexedAFrame);
  search.progress = search.builder->progress();
  if (!search.ready) return false;
  search.index = std::move(*search.builder).finish();
  search.builder.reset();
  return true;
}

}  // namespace

void FreeSearch::operator()(Search* search) const noexcept { delete search; }

void later::list_known(const World& world, std::optional<core::Day> known_on, KnownEntries& known) {
  forget_masks(known);
  if (!known_on) return;
  const core::Story& story = world.story;
  none_of(known.places, story.places);
  none_of(known.actors, story.actors);
  none_of(known.sources, story.sources);
  none_of(known.questions, story.questions);
  none_of(known.claims, story.claims);
  for (std::uint32_t i = 0; i < story.sources.size(); ++i) known.sources[i] = is_known(world, core::SourceIndex{i}, known_on);
  for (std::uint32_t i = 0; i < story.claims.size(); ++i) {
    known.claims[i] = is_known(world, core::ClaimIndex{i}, known_on);
    if (known.claims[i]) let_claim_in(story.claims[i], known);
  }
}

void later::fill_search(const LinkState& link, const World& world, Frame& frame) {
  if (!frame.search) frame.search.reset(new Search);
  Search& search = *frame.search;
  if (!prepare(world, search)) {
    frame.needs_next = true;
    return;
  }
  if (search.made && search.made_for == link.query && search.made_known_on == link.known_on) return;
  if (!search.made || search.made_known_on != link.known_on) list_known(world, link.known_on, search.known);
  search.index.find(link.query, search.known.filter(), kMostFound, search.results);
  search.made = true;
  search.made_for = link.query;
  search.made_known_on = link.known_on;
  ++search.version;
}

void later::forget_index(Search& search) {
  search.builder.reset();
  search.index = {};
  search.results = {};
  search.ready = search.made = false;
  search.progress = 0;
  ++search.version;
}

}  // namespace dateline::app
