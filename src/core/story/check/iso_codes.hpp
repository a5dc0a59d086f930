// Which codes of ISO 3166-1 alpha-2 and ISO 3166-2 exist, as far as the base map knows them.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/base/problem.hpp"

namespace dateline::core {

// Every code of one list, `RU` and `RU-KRS` alike, in byte order, each once.
struct IsoCodes {
  std::vector<std::string> sorted;

  [[nodiscard]] bool has(std::string_view code) const noexcept;

  // The code that was probably meant, of the same country where one is given; empty when none is
  // near.
  [[nodiscard]] std::string_view nearest_to(std::string_view code) const;
};

// Reads `{"format": "dateline-iso-codes/1", "codes": ["AD", "AD-02", …]}`, which the bake writes
// beside the map. Errors: those of `parse_json`; unknown_version; wrong_type for a list that is not
// one or holds no strings.
[[nodiscard]] Result<IsoCodes> read_iso_codes(std::string_view bytes, std::string_view file);

}  // namespace dateline::core
