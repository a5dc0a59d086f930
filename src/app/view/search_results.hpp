// What the search panel shows: what the story holds of the words that are typed, of all that is
// published by the day known on.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "app/model/state.hpp"
#include "app/model/world.hpp"
#include "core/base/later.hpp"
#include "core/search/search.hpp"

namespace dateline::app {

struct Frame;

inline constexpr std::uint32_t kMostFound = 200;  // hits listed of a kind; its total counts all
inline constexpr std::size_t kIndexedAFrame = 128 * 1024;  // bytes of the story's text

// Kept in the frame while the reader searches, and afterwards: the index of a story as known on a
// day is made once.
struct Search {
  bool ready = false;   // the index is made, and `results` are those of the query
  double progress = 0;  // 0 to 1, while it is not
  core::SearchResults results;
  std::uint32_t version = 0;  // another one: other results, or another story

  // Behind the scenes.
  std::unique_ptr<core::SearchIndexBuilder> builder;
  core::SearchIndex index;
  std::string made_for;  // the query
  bool made = false;
};

// Fills Frame::search for what is typed. A slice of the index a frame, and Frame::needs_next until
// it is made; what was found is recomputed only when the query or the index is another.
DATELINE_LATER void
fill_search(core::LaterKey, const LinkState& link, const World& world, Frame& frame);

// The story is another one, or known on another day, or names have come.
DATELINE_LATER void forget_index(core::LaterKey, Search& search);

}  // namespace dateline::app
