-- Requests of signed-in users, one after the other from a file: a cookie and a path a line. With RATE in the
-- environment each thread waits so that all together keep to it.
local lines = {}
local place = 0
local rate = tonumber(os.getenv("RATE") or "0")
local connections = tonumber(os.getenv("CONNECTIONS") or "1")

local threads = 0
function setup(thread)
  thread:set("id", threads)
  threads = threads + 1
end

function init(args)
  local host = wrk.host .. ":" .. wrk.port
  for line in io.lines(os.getenv("REQUESTS")) do
    local cookie, path = line:match("^(%S+) (%S+)$")
    lines[#lines + 1] = wrk.format("GET", path, { ["Host"] = host, ["Cookie"] = cookie })
  end
  math.randomseed(id + 1)
  place = math.random(#lines)
end

function request()
  place = place % #lines + 1
  return lines[place]
end

if rate > 0 then
  -- Each connection sends so many milliseconds after its last answer, give or take a half.
  function delay() return math.floor(connections / rate * 1000 * (0.5 + math.random())) end
end

function done(summary, latency, requests)
  local errors = summary.errors
  io.write(string.format(
    'RESULT {"requests": %d, "seconds": %.3f, "p50_ms": %.2f, "p99_ms": %.2f, "max_ms": %.2f, "errors": %d, "not_2xx": %d}\n',
    summary.requests, summary.duration / 1e6, latency:percentile(50) / 1000, latency:percentile(99) / 1000,
    latency.max / 1000, errors.connect + errors.read + errors.write + errors.timeout, errors.status))
end
