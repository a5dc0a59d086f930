// Chains of `parent` and `part_of`: each must end.
#include "core/base/text.hpp"
#include "core/story/read/story_reading.hpp"

namespace dateline::core {
namespace {

constexpr std::uint32_t kNone = 0xffffffffu;

// Entries that start a cycle, one for each cycle. `up[n]` is the entry above n, or kNone.
std::vector<std::uint32_t> cycle_starts(const std::vector<std::uint32_t>& up) {
  // walk[n]: the walk, from 1, that came by n first
  std::vector<std::uint32_t> walk(up.size(), 0), starts;
  for (std::uint32_t start = 0; start < up.size(); ++start) {
    std::uint32_t at = start;
    while (at != kNone && walk[at] == 0) {
      walk[at] = start + 1;
      at = up[at];
    }
    if (at != kNone && walk[at] == start + 1) {
      starts.push_back(at);
    }
  }
  return starts;
}

void report_cycles(
    Reading& reading,
    const EntryList& list,
    const std::vector<std::uint32_t>& up,
    std::string_view key,
    std::string_view what
) {
  for (const std::uint32_t start : cycle_starts(up)) {
    const NodeId node = reading.tree.find(list.nodes[start], key);
    const std::string_view id = reading.tree.text(reading.tree.find(list.nodes[start], "id"));
    reading.log.error(
        ProblemCode::inconsistent,
        node,
        concat({quoted(id), what}),
        concat({"Take one ", quoted(key), " out of the circle."})
    );
  }
}

}  // namespace

void check_hierarchies(Reading& reading) {
  std::vector<std::uint32_t> parents, wholes;
  for (const Place& place : reading.story.places) {
    parents.push_back(place.parent ? place.parent->value : kNone);
  }
  for (const Actor& actor : reading.story.actors) {
    wholes.push_back(actor.part_of ? actor.part_of->value : kNone);
  }
  report_cycles(reading, reading.places, parents, "parent", " lies within itself");
  report_cycles(reading, reading.actors, wholes, "part_of", " is a part of itself");
}

}  // namespace dateline::core
