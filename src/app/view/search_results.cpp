#include "app/view/search_results.hpp"

#include "app/view/frame.hpp"

namespace dateline::app {

namespace {

// True once the index is made.
bool prepare(const World& world, Search& search) {
  if (search.ready) {
    return true;
  }
  if (!search.builder) {
    search.builder = std::make_unique<core::SearchIndexBuilder>(world.story);
  }
  search.ready = search.builder->step(kIndexedAFrame);
  search.progress = search.builder->progress();
  if (!search.ready) {
    return false;
  }
  search.index = std::move(*search.builder).finish();
  search.builder.reset();
  return true;
}

}  // namespace

void FreeSearch::operator()(Search* search) const noexcept {
  delete search;
}

void fill_search(core::LaterKey, const LinkState& link, const World& world, Frame& frame) {
  if (!frame.search) {
    frame.search.reset(new Search);
  }
  Search& search = *frame.search;
  if (!prepare(world, search)) {
    frame.needs_next = true;
    return;
  }
  if (search.made && search.made_for == link.query) {
    return;
  }
  search.index.find(link.query, {}, kMostFound, search.results);
  search.made = true;
  search.made_for = link.query;
  ++search.version;
}

void forget_index(core::LaterKey, Search& search) {
  search.builder.reset();
  search.index = {};
  search.results = {};
  search.ready = search.made = false;
  search.progress = 0;
  ++search.version;
}

}  // namespace dateline::app
