// Everything here follows from the choices: a frame keeps it until these change.
#include "app/view/source_outline.hpp"

#include <algorithm>

#include "app/view/frame_parts.hpp"
#include "app/view/selection.hpp"
#include "core/base/sorting.hpp"

namespace dateline::app {

namespace {

const core::Appearance& appearance_of(const World& world, const OutlineRow& row) {
  return world.story.claims[row.claim.value].appearances[row.appearance];
}

// Known articles other than this one that carry the claim.
std::uint32_t count_elsewhere(
    const LinkState& link,
    const World& world,
    std::uint32_t claim,
    core::SourceIndex here
) {
  std::uint32_t count = 0;
  for (const std::uint32_t source : world.table.sources.of(claim)) {
    count +=
        source != here.value && is_known(world, core::SourceIndex{source}, link.known_on) ? 1u : 0u;
  }
  return count;
}

bool is_on_map(
    const World& world,
    std::span<const core::PlaceIndex> undrawn,
    const core::Claim& claim
) {
  return std::any_of(claim.places.begin(), claim.places.end(), [&](core::PlaceIndex place) {
    return is_mapped(world, undrawn, place);
  });
}

void add_rows(
    const LinkState& link,
    const World& world,
    std::span<const core::PlaceIndex> undrawn,
    SourceOutline& outline
) {
  const core::SourceIndex here = *outline.source;
  core::ClaimFilter filter = filter_of(link, world);
  filter.source = here;
  const core::Day known = link.known_on.value_or(world.last_published);
  std::uint32_t slot = 0;
  for (const std::uint32_t claim : world.table.in_source.of(here.value)) {
    const core::Claim& told = world.story.claims[claim];
    OutlineRow row{
        core::ClaimIndex{claim},
        0,
        0,
        1,
        count_elsewhere(link, world, claim, here),
        core::passes(world.table, claim, filter)
    };
    row.superseded = superseded(world, row.claim, known);
    row.on_map = is_on_map(world, undrawn, told);
    for (row.appearance = 0; row.appearance < told.appearances.size(); ++row.appearance) {
      if (told.appearances[row.appearance].source != here) {
        continue;
      }
      row.slot = slot++;
      row.paragraph = told.appearances[row.appearance].paragraph;
      outline.rows.push_back(row);
    }
  }
  core::sort_range(
      outline.rows.begin(),
      outline.rows.end(),
      [&](const OutlineRow& a, const OutlineRow& b) {
        if (a.paragraph != b.paragraph) {
          return a.paragraph < b.paragraph;
        }
        const std::uint32_t first = appearance_of(world, a).start,
                            second = appearance_of(world, b).start;
        return first != second ? first < second : a.slot < b.slot;
      }
  );
}

void add_paragraphs(const core::Source& source, SourceOutline& outline) {
  for (const std::uint32_t letters : source.paragraph_lengths) {
    outline.paragraphs.push_back({letters});
  }
  const auto mark = [&](const std::vector<std::uint32_t>& numbers, ParagraphKind kind) {
    for (const std::uint32_t number : numbers) {
      outline.paragraphs[number - 1].kind = kind;
    }
  };
  mark(source.headings, ParagraphKind::heading);
  mark(source.captions, ParagraphKind::caption);
  for (std::uint32_t row = 0; row < outline.rows.size(); ++row) {
    OutlineParagraph& paragraph = outline.paragraphs[outline.rows[row].paragraph - 1];
    if (paragraph.rows++ == 0) {
      paragraph.first_row = row;
    }
  }
}

std::optional<std::uint32_t> first_row_of(const SourceOutline& outline, core::ClaimIndex claim) {
  for (std::uint32_t row = 0; row < outline.rows.size(); ++row) {
    if (outline.rows[row].claim == claim) {
      return row;
    }
  }
  return std::nullopt;
}

// The nearest two rows of claims that differ.
void add_pairs(const World& world, SourceOutline& outline) {
  for (std::uint32_t at = 0; at < world.story.relations.size(); ++at) {
    const core::Relation& relation = world.story.relations[at];
    if ((world.table.relation_kind[at] & core::kDisputed) == 0) {
      continue;
    }
    const auto from = first_row_of(outline, relation.from), to = first_row_of(outline, relation.to);
    if (from && to && *from != *to) {
      outline.pairs.push_back({std::min(*from, *to), std::max(*from, *to), at});
    }
  }
  core::sort_range(
      outline.pairs.begin(),
      outline.pairs.end(),
      [](const OutlinePair& a, const OutlinePair& b) {
        return a.upper != b.upper   ? a.upper < b.upper
               : a.lower != b.lower ? a.lower < b.lower
                                    : a.relation < b.relation;
      }
  );
}

void count(SourceOutline& outline) {
  for (std::uint32_t row = 0; row < outline.rows.size(); ++row) {
    const OutlineRow& one = outline.rows[row];
    if (first_row_of(outline, one.claim) != row) {
      continue;
    }
    ++outline.claims;
    ++(one.elsewhere > 0 ? outline.shared : outline.alone);
    outline.passing += one.passes ? 1u : 0u;
    outline.off_map += one.passes && !one.on_map ? 1u : 0u;
  }
}

}  // namespace

std::optional<core::SourceIndex> shown_source(const LinkState& link, const World& world) {
  const auto known = [&](core::SourceIndex source) {
    return is_known(world, source, link.known_on);
  };
  if (link.source && known(*link.source)) {
    return link.source;
  }
  if (const auto open = open_claim_of(link, world)) {
    for (const core::Appearance& appearance : world.story.claims[open->value].appearances) {
      if (known(appearance.source)) {
        return appearance.source;
      }
    }
  }
  for (std::uint32_t i = 0; i < world.story.sources.size(); ++i) {
    if (known(core::SourceIndex{i})) {
      return core::SourceIndex{i};
    }
  }
  return std::nullopt;
}

void fill_outline(
    core::LaterKey,
    const LinkState& link,
    const World& world,
    std::span<const core::PlaceIndex> undrawn,
    SourceOutline& outline
) {
  outline.paragraphs.clear();
  outline.rows.clear();
  outline.pairs.clear();
  outline.claims = outline.shared = outline.alone = outline.passing = outline.off_map = 0;
  outline.source = shown_source(link, world);
  if (!outline.source) {
    return;
  }
  add_rows(link, world, undrawn, outline);
  add_paragraphs(world.story.sources[outline.source->value], outline);
  add_pairs(world, outline);
  count(outline);
}

void list_article(
    core::LaterKey,
    const LinkState& link,
    const World& world,
    std::vector<std::uint32_t>& rows
) {
  SourceOutline outline;
  outline.source = shown_source(link, world);
  rows.clear();
  if (!outline.source) {
    return;
  }
  add_rows(link, world, {}, outline);
  for (std::uint32_t row = 0; row < outline.rows.size(); ++row) {
    const OutlineRow& one = outline.rows[row];
    if (one.passes && first_row_of(outline, one.claim) == row) {
      rows.push_back(one.claim.value);
    }
  }
}

}  // namespace dateline::app
