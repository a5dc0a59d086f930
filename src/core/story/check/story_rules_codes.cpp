// ISO codes must be those of a country or region that exists: an area that is not one is drawn
// nowhere.
#include "core/base/text.hpp"
#include "core/story/check/story_rules.hpp"

namespace dateline::core {
namespace {

void check_area(Reading& reading, const IsoCodes& codes, const std::string& code, NodeId node) {
  if (codes.has(code) || reading.tree.text(node) != code) {
    return;
  }
  const std::string_view meant = codes.nearest_to(code);
  reading.log.error(
      ProblemCode::unknown_id,
      node,
      concat({"no country or region has the code ", quoted(code)}),
      meant.empty() ? "Look it up in ISO 3166-2, such as RU-KRS."
                    : concat({"Did you mean ", quoted(meant), "?"})
  );
}

}  // namespace

void check_codes(Reading& reading, const IsoCodes& codes) {
  for (std::size_t i = 0; i < reading.story.places.size(); ++i) {
    each_with_node(
        reading.tree,
        descend(reading.tree, reading.places.nodes[i], {"area", "iso"}),
        reading.story.places[i].iso_codes,
        [&](const std::string& code, NodeId node) { check_area(reading, codes, code, node); }
    );
  }
  for (std::size_t i = 0; i < reading.story.actors.size(); ++i) {
    const std::string& country = reading.story.actors[i].country;
    if (country.size() != 2 || codes.has(country)) {
      continue;
    }
    reading.log.warn(
        ProblemCode::unknown_id,
        descend(reading.tree, reading.actors.nodes[i], {"country"}),
        concat({"no country has the code ", quoted(country)}),
        "Look it up in ISO 3166-1 alpha-2."
    );
  }
}

}  // namespace dateline::core
