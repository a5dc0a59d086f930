// Nobody reports what has not happened yet.
#include "core/base/text.hpp"
#include "core/story/check/story_rules.hpp"

namespace dateline::core {
namespace {

bool known(const EdtfDate& date) noexcept {
  return !date.text.empty();
}

// A source published before that date began; null when there is none.
const Source* source_before(const Story& story, const Claim& claim, const EdtfDate& date) {
  for (const Appearance& appearance : claim.appearances) {
    const Source& source = story.sources[appearance.source.value];
    if (known(source.published) && source.published.days.last < date.days.first) {
      return &source;
    }
  }
  return nullptr;
}

void check_about(Reading& reading, const Claim& claim, NodeId node) {
  if (!claim.about || claim.status == AboutStatus::planned) {
    return;
  }
  const Source* source = source_before(reading.story, claim, *claim.about);
  if (source == nullptr) {
    return;
  }
  reading.log.warn(
      ProblemCode::inconsistent,
      descend(reading.tree, node, {"about", "when"}),
      concat(
          {"happened ",
           claim.about->text,
           ", after ",
           quoted(source->id),
           " was published (",
           source->published.text,
           ")"}
      ),
      "Mend the day, or give the status “planned”."
  );
}

void check_as_of(Reading& reading, const Claim& claim, const Figure& figure, NodeId node) {
  if (!figure.as_of || figure.kind == FigureKind::planned || claim.status == AboutStatus::planned) {
    return;
  }
  const Source* source = source_before(reading.story, claim, *figure.as_of);
  if (source == nullptr) {
    return;
  }
  reading.log.warn(
      ProblemCode::inconsistent,
      descend(reading.tree, node, {"as_of"}),
      concat(
          {"counted ",
           figure.as_of->text,
           ", after ",
           quoted(source->id),
           " was published (",
           source->published.text,
           ")"}
      ),
      "Mend the day, or give the kind “planned”."
  );
}

}  // namespace

void check_dates(Reading& reading) {
  for (std::size_t i = 0; i < reading.story.claims.size(); ++i) {
    const Claim& claim = reading.story.claims[i];
    const NodeId node = reading.claims.nodes[i];
    check_about(reading, claim, node);
    each_with_node(
        reading.tree,
        descend(reading.tree, node, {"figures"}),
        claim.figures,
        [&](const Figure& one, NodeId at) { check_as_of(reading, claim, one, at); }
    );
  }
}

}  // namespace dateline::core
