// Searching as one types. The budget of a keystroke with a million claims is 30 ms.
#pragma once

#include <cstdint>
#include <vector>

#include "benchmarks/growth.hpp"

namespace dateline::benchmarks {

// Registers the benchmarks of the search for stories of that many claims; each keystroke is tried
// `times` times.
void plan_search(const std::vector<std::uint32_t>& claims, int times, Growth& growth);

}  // namespace dateline::benchmarks
