#!/usr/bin/env python3
"""Runs every attack in every tier that this machine has, and everything that must still work.

    sudo python3 Tests/Confinement/matrix.py [--quick]

Compiles the launcher and `attacks.c` into a temporary folder. As root it tries the tiers as root
and as an ordinary user (1500, through setpriv); otherwise as whoever started it. Exit 1 when
anything forbidden is allowed or anything needed fails.
"""

import ctypes, os, shutil, signal, socket, statistics, subprocess, sys, tempfile, time

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(os.path.dirname(HERE))
ORDINARY = 1500
TIERS = ["limits", "user", "landlock", "bwrap"]
WORKER_LIMITS = "10,1073741824,0,64,4096,8388608"
COMPILER_LIMITS = "120,4294967296,268435456,1024,4096,67108864"
QUICK = "--quick" in sys.argv

failures = []


def fail(text):
    failures.append(text)
    print("  FAILED:", text, flush=True)


def high(descriptor):
    """Moves a descriptor out of the way of those that the launcher is given by number."""
    import fcntl
    moved = fcntl.fcntl(descriptor, fcntl.F_DUPFD_CLOEXEC, 100)
    os.close(descriptor)
    return moved


class Run:
    """One program under the launcher: its report, output, errors and time."""

    def __init__(self, bench, tier, words, profile="worker", access=(), user=0, abi=None,
                 limits=None, directory="/", environment=(), stop_after=None, plain=False, kill_after=None):
        limits = limits or (WORKER_LIMITS if profile != "compiler" else COMPILER_LIMITS)
        command = [bench.launcher] + (["--landlock-abi", str(abi)] if abi else [])
        command += [tier, profile, limits, directory, *access, "--", *words]
        if plain:
            command = list(words)
        if user:
            command = [shutil.which("setpriv"), "--reuid", str(user), "--regid", str(user),
                       "--clear-groups", *command]
        pipes = {n: [high(e) for e in os.pipe()] for n in ("out", "err", "report", "life")}
        actions = [(os.POSIX_SPAWN_OPEN, n, "/dev/null", os.O_RDWR, 0) for n in (0, 3, 4, 5)]
        actions += [(os.POSIX_SPAWN_DUP2, pipes["out"][1], 1), (os.POSIX_SPAWN_DUP2, pipes["err"][1], 2)]
        if not plain:
            actions += [(os.POSIX_SPAWN_DUP2, pipes["report"][1], 6),
                        (os.POSIX_SPAWN_DUP2, pipes["life"][0], 7)]
        env = {"LANG": "C.UTF-8", "SWIFT_BACKTRACE": "enable=no", **bench.environment,
               **dict(environment)}
        started = time.perf_counter()
        child = os.posix_spawn(command[0], command, env, file_actions=actions, setsid=True)
        for name in ("out", "err", "report"):
            os.close(pipes[name][1])
        os.close(pipes["life"][0])
        self.started = started
        if stop_after:
            time.sleep(stop_after)
            os.close(pipes["life"][1])
            started = time.perf_counter()
        if kill_after:
            time.sleep(kill_after)
            os.kill(child, signal.SIGKILL)
        status = os.waitpid(child, 0)[1]
        self.seconds = time.perf_counter() - started
        self.status = os.waitstatus_to_exitcode(status)
        if not stop_after:
            os.close(pipes["life"][1])
        self.report = self.read(pipes["report"][0]).strip()
        self.output = self.read(pipes["out"][0])
        self.errors = self.read(pipes["err"][0])

    @staticmethod
    def read(descriptor):
        os.set_blocking(descriptor, False)  # a stray may hold the other end
        data = b""
        while True:
            try:
                got = os.read(descriptor, 1 << 16)
            except BlockingIOError:
                break
            if not got:
                break
            data += got
        os.close(descriptor)
        return data.decode(errors="replace")

    @property
    def start(self):
        """The seconds until the program `now` could look at the clock."""
        return float(self.output.split()[0]) - self.started

    @property
    def ending(self):
        return " ".join(self.report.split(" ")[:2])


class Bench:
    """The folder of the programs and of what they attack, and the victim process."""

    def __init__(self):
        self.folder = tempfile.mkdtemp(prefix="confinement-")
        os.chmod(self.folder, 0o755)
        self.toolchain = os.path.dirname(os.path.dirname(os.path.realpath(shutil.which("swiftc")))) \
            if shutil.which("swiftc") else None
        clang = shutil.which("clang")
        self.launcher = self.path("launcher")
        self.attacks = self.path("attacks")
        sources = os.path.join(ROOT, "Sources", "Launcher")
        subprocess.run([clang, "-std=c17", "-Wall", "-Wextra", "-Wpedantic", "-Werror", "-O2", "-o", self.launcher]
                       + sorted(os.path.join(sources, f) for f in os.listdir(sources) if f.endswith(".c")), check=True)
        subprocess.run([clang, "-O1", "-w", "-o", self.attacks, os.path.join(HERE, "attacks.c"), "-lpthread"], check=True)
        self.operations = {}
        for line in subprocess.run([self.attacks, "--list"], capture_output=True, text=True).stdout.splitlines():
            kind, name = line.split()
            self.operations.setdefault(kind, []).append(name)
        self.environment = {}

    def path(self, *names):
        return os.path.join(self.folder, *names)

    def prepare(self, user):
        """Makes the folder that is attacked, and a victim that shows its secrets to its own user."""
        repository = self.path(f"repository-{user}")
        os.makedirs(repository, exist_ok=True)
        for name in ("secret.txt", "planted.txt", "renamed.txt", "removed.txt", "renamed2.txt", "removed2.txt"):
            with open(os.path.join(repository, name), "w") as file:
                file.write("secret\n")
            os.chmod(os.path.join(repository, name), 0o644)
        shutil.copy(self.attacks, os.path.join(repository, "prog"))
        os.makedirs(self.path(f"out-{user}"), exist_ok=True)
        for place, _, names in os.walk(self.folder):
            for name in [""] + names:
                if place in (repository, self.path(f"out-{user}")) and os.getuid() == 0:
                    os.chown(os.path.join(place, name), user, user)
        command = [sys.executable, "-c", "import os,time; os.chdir(%r); print(1, flush=True); time.sleep(3600)" % repository]
        if user:
            command = ["setpriv", "--reuid", str(user), "--regid", str(user), "--clear-groups", "/bin/sh", "-c",
                       "cd %s && echo 1 && sleep 3600" % repository]
        self.victim = subprocess.Popen(command, stdout=subprocess.PIPE, start_new_session=True)
        self.victim.stdout.readline()
        self.server = socket.socket()
        self.server.bind(("127.0.0.1", 0))
        self.server.listen(100)
        self.locals = []
        for address in (self.path(f"socket-{user}"), "\0confinement"):
            server = socket.socket(socket.AF_UNIX)
            if address[0] == "/" and os.path.exists(address):
                os.remove(address)
            server.bind(address)
            server.listen(100)
            self.locals.append(server)
        os.chmod(self.path(f"socket-{user}"), 0o777)
        self.repository = repository
        self.out = self.path(f"out-{user}")
        self.environment = {"VICTIM": str(self.victim.pid), "REPOSITORY": repository,
                            "PORT": str(self.server.getsockname()[1]), "SOCKET": self.path(f"socket-{user}")}

    def put_back(self):
        os.killpg(self.victim.pid, signal.SIGKILL)
        self.victim.wait()
        for server in self.locals + [self.server]:
            server.close()
        for place in ("/tmp", "/dev/shm"):  # made where nothing forbade it
            for name in ("confinement-new", "confinement-new2"):
                if os.path.exists(os.path.join(place, name)):
                    os.remove(os.path.join(place, name))


def strays(marker):
    """The processes whose program is a given file."""
    found = []
    for process in filter(str.isdigit, os.listdir("/proc")):
        try:
            with open(f"/proc/{process}/cmdline", "rb") as file:
                if file.read().split(b"\0")[0].decode() == marker:
                    found.append(int(process))
        except OSError:
            pass
    return found


def must_deny(tier, profile, user):
    kinds = ["all"]
    if profile != "compiler":
        kinds.append("reader")
    if profile != "backtrace":
        kinds.append("worker")
    if tier in ("landlock", "bwrap"):
        kinds += ["files", "system", "process"]
    elif not user:
        kinds.append("process")
        if tier == "user":
            kinds.append("files")
    return kinds


def check_attacks(bench, tier, profile, user, abi=None):
    tried = 0
    secret = [f"secret:{bench.repository}/secret.txt"] if tier != "limits" else []
    access = secret + ([f"w:{bench.out}"] if profile == "compiler" else [])
    directory = bench.out if profile == "compiler" else "/"
    where = f"{tier}{f' (ABI {abi})' if abi else ''} {profile} {'user' if user else 'root'}"
    kinds = must_deny(tier, profile, user)
    names = [n for k in kinds for n in bench.operations[k]] + bench.operations["needed"]
    if profile == "backtrace":
        names.remove("socket_pair")  # it needs one
    if profile == "answer-key":  # it tries mistakes in copies of itself
        names = [n for n in names if n not in ("fork", "fork_raw", "clone_memory")]
    # One process for all, and one by one what it did not come to.
    answers = {}
    for batch in [names] + [[n] for n in names]:
        if len(batch) == 1 and batch[0] in answers:
            continue
        run = Run(bench, tier, [bench.attacks, *batch], profile, access, user, abi, directory=directory)
        for line in run.output.splitlines():
            name, _, answer = line.partition(": ")
            answers.setdefault(name, answer)
        if run.report.startswith("refused"):
            fail(f"{where}: {run.report}")
            return 0
    for kind in kinds:
        for name in filter(names.__contains__, bench.operations[kind]):
            tried += 1
            if not answers.get(name, "").startswith("denied"):
                fail(f"{where}: {name}: {answers.get(name, 'no answer')}")
            elif kind in ("all", "reader", "worker") and answers[name].split()[1] not in ("EPERM", "ENOSYS", "EACCES", "EBADF", "EINVAL"):
                notes.setdefault((name, answers[name]), []).append(where)
    for name in bench.operations["needed"]:
        tried += 1
        if answers.get(name) != "allowed":
            fail(f"{where}: needed {name}: {answers.get(name, 'no answer')}")
    return tried


notes = {}


def expect(where, run, ending, output=None):
    if run.ending != ending or (output is not None and run.output != output):
        fail(f"{where}: {run.report!r} {run.output[:200]!r} {run.errors[:300]!r} instead of {ending}")
    return 1


def check_endings(bench, tier, user, abi=None):
    tried = 0
    where = f"{tier} {'user' if user else 'root'}"

    def attack(*names, **more):
        return Run(bench, tier, [bench.attacks, *names], user=user, abi=abi, **more)

    for name, ending in [("exit_7", "exit 7"), ("exit_139", "exit 139"), ("abort", "signal 6"), ("trap", "signal 4"),
                         ("old_architecture", "signal 31"), ("x32", "signal 31")]:
        tried += expect(f"{where} {name}", attack(name), ending)
    tried += expect(f"{where} spin", attack("spin", limits=WORKER_LIMITS.replace("10,", "1,", 1)), "signal 24")
    tried += expect(f"{where} memory", attack("too_much_memory"), "exit 0", "too_much_memory: denied ENOMEM\n")
    run = attack("sleep", stop_after=0.1)
    tried += expect(f"{where} stopped", run, "signal 9")
    if run.seconds > 10:
        fail(f"{where}: took {run.seconds:.2f} s to stop")
    tried += expect(f"{where} forged report", attack("forge_report"), "exit 0")
    for name in ("execute_self", "execute_shell", "execute_linker"):
        run = attack(name)
        tried += 1
        if f"{name}: denied EPERM" not in run.output:
            fail(f"{where}: {name}: {run.report} {run.output!r}")
    tried += expect(f"{where} missing program", Run(bench, tier, ["/nonexistent/x"], user=user, abi=abi), "notStarted 2")
    # A program under the backtracer may start what is listed, and nothing else where files are confined.
    run = Run(bench, tier, [bench.attacks, "execute_self"], "backtrace", user=user, abi=abi)
    tried += expect(f"{where} backtrace executes", run, "exit 0", "allowed by executing another program\ntell: allowed\n")
    if tier in ("landlock", "bwrap"):
        for name in ("execute_program", "execute_shell", "execute_linker"):
            run = Run(bench, tier, [bench.attacks, name], "backtrace", user=user, abi=abi)
            tried += 1
            if f"{name}: denied" not in run.output and "error while loading" not in run.errors:
                fail(f"{where} backtrace {name}: {run.report} {run.output!r} {run.errors!r}")
    # The self-test must notice when something is wrong.
    if tier in ("landlock", "bwrap"):
        run = attack(access=[f"r:{bench.repository}", f"secret:{bench.repository}/secret.txt"])
        tried += expect(f"{where} open secret", run, "refused 0")
    if tier == "user":
        os.chmod(bench.repository, 0o755)
        run = attack(access=[f"secret:{bench.repository}/secret.txt"])
        os.chmod(bench.repository, 0o700)
        tried += expect(f"{where} open repository", run, "refused 0")
    run = attack(access=[f"secret:{bench.repository}/missing"])
    tried += expect(f"{where} missing secret", run, "exit 0" if tier == "limits" else "refused 0")
    tried += expect(f"{where} missing access", attack(access=["r:/nonexistent/y"]), "refused 0")
    if not user:
        closed = bench.path("closed")
        os.makedirs(closed, exist_ok=True)
        shutil.copy(bench.attacks, closed)
        os.chmod(closed, 0o700)
        run = Run(bench, tier, [os.path.join(closed, "attacks"), "computation"], abi=abi)
        tried += expect(f"{where} closed folder", run, "exit 0" if tier == "bwrap" else "refused 0")
    return tried


def check_trees(bench, tier, user):
    where = f"{tier} {'user' if user else 'root'}"
    run = Run(bench, tier, [bench.attacks, "daemon"], "backtrace", user=user)
    expect(f"{where} daemon", run, "exit 0")
    if strays(bench.attacks):
        fail(f"{where}: a daemon is left")
    run = Run(bench, tier, [bench.attacks, "sleep"], user=user, kill_after=0.2)
    time.sleep(0.2)
    if run.status != -9 or strays(bench.attacks):
        fail(f"{where}: the program outlived its launcher")
    lost = 0
    rounds = 2 if QUICK else 5
    times = []
    for _ in range(rounds):
        run = Run(bench, tier, [bench.attacks, "bomb"], "backtrace", user=user, stop_after=0.3,
                  limits=COMPILER_LIMITS.replace(",4096,", ",200,"))
        times.append(run.seconds)
        left = strays(bench.attacks)
        lost += bool(left)
        deadline = time.time() + 10
        while left and time.time() < deadline:
            for process in left:
                try:
                    os.kill(process, signal.SIGSTOP)
                except OSError:
                    pass
            for process in left:
                try:
                    os.kill(process, signal.SIGKILL)
                except OSError:
                    pass
            left = strays(bench.attacks)
    if lost:
        fail(f"{where}: {lost} of {rounds} fork bombs left processes")
    return 2 + rounds, statistics.median(times)


SWIFT = """import Dispatch
let results = DispatchQueue(label: "results")
var sum = 0
DispatchQueue.concurrentPerform(iterations: 16) { i in
  var local = 0
  for k in 0..<20_000 { local = (local &+ k * i) % 1009 }
  results.sync { sum += local }
}
let task = Task { try? await Task.sleep(nanoseconds: 1000); return sum }
print(CommandLine.arguments.count, await task.value, "\\(0.1 + 0.2)")
"""
CRASH = """@inline(never) func pick(_ list: [Int], _ place: Int) -> Int {
  return list[place]
}
print(pick([1, 2, 3], CommandLine.arguments.count + 7))
"""
SOURCE = """import Foundation
public func total(_ list: [Double]) -> Double { list.reduce(0, +) + sin(0) }
@main struct Program { static func main() { print(total([1, 2, 3])) } }
"""


class Swift:
    """Swift programs, and the compiler's own words."""

    def __init__(self, bench):
        self.bench = bench
        self.usr = bench.toolchain
        self.libraries = os.path.join(self.usr, "lib/swift/linux")
        os.makedirs(bench.path("source"), exist_ok=True)
        for name, text in (("main", SWIFT), ("crash", CRASH), ("file", SOURCE)):
            with open(bench.path("source", name + ".swift"), "w") as file:
                file.write(text)
        for name, flags in (("main", ["-O"]), ("crash", ["-Onone", "-g"])):
            subprocess.run(["swiftc", *flags, bench.path("source", name + ".swift"), "-o", bench.path(name)], check=True,
                           capture_output=True)
        self.expected = subprocess.run([bench.path("main"), "a"], capture_output=True, text=True).stdout
        self.cache = bench.path("cache")
        subprocess.run(self.frontend(bench.path("warm.o")), check=True)
        subprocess.run(["chmod", "-R", "go+rX", self.cache], check=True)
        link = subprocess.run([os.path.join(self.usr, "bin/clang"), "-###", "-fuse-ld=lld", "-pie", "-Xlinker",
                               f"-rpath={self.libraries}", os.path.join(self.libraries, os.uname().machine, "swiftrt.o"),
                               "-Xlinker", "@OBJECT@", f"-L{self.libraries}", "-lswiftSwiftOnoneSupport", "-lswiftCore",
                               "-lFoundation", "-lFoundationEssentials", "-lm", "-o", "@PROGRAM@"],
                              capture_output=True, text=True).stderr
        line = [l for l in link.splitlines() if "@OBJECT@" in l][-1]
        self.link = [w for w in line.split('"') if w.strip()]

    def frontend(self, object):
        return [os.path.join(self.usr, "bin/swift-frontend"), "-frontend", "-c", self.bench.path("source/file.swift"),
                "-o", object, "-parse-as-library", "-module-name", "Submission", "-Onone", "-module-cache-path", self.cache,
                "-diagnostic-style", "llvm"]

    def check(self, tier, user):
        bench, where, tried = self.bench, f"{tier} {'user' if user else 'root'}", 0
        secret = [f"secret:{bench.repository}/secret.txt"] if tier != "limits" else []
        times = []
        for _ in range(10 if QUICK else 50):
            run = Run(bench, tier, [bench.path("main"), "a"], access=[f"r:{self.libraries}"] + secret, user=user)
            tried += expect(f"{where} Swift", run, "exit 0", self.expected)
            times.append(run.seconds)
        tools = [f"x:{self.usr}", f"w:{bench.out}"]
        object, program = os.path.join(bench.out, "file.o"), os.path.join(bench.out, "program")
        for file in (object, program):
            if os.path.exists(file):
                os.remove(file)
        run = Run(bench, tier, self.frontend(object), "compiler",
                  tools + secret + [f"r:{self.cache}", f"r:{bench.path('source')}"], user, directory=bench.out)
        compiling = run.seconds
        tried += expect(f"{where} compiler", run, "exit 0", "")
        words = [object if w == "@OBJECT@" else program if w == "@PROGRAM@" else w for w in self.link]
        run = Run(bench, tier, words, "compiler", tools + secret, user, directory=bench.out)
        tried += expect(f"{where} linker", run, "exit 0", "")
        linking = run.seconds
        if os.path.exists(program):
            shutil.copy(program, bench.path(f"made-{user}"))
            run = Run(bench, tier, [bench.path(f"made-{user}")], access=[f"r:{self.libraries}"], user=user)
            tried += expect(f"{where} compiled program", run, "exit 0", "6.0\n")
        if os.stat(bench.out).st_uid != user and os.getuid() == 0:
            fail(f"{where}: the folder was not given back")
        run = Run(bench, tier, [bench.path("crash")], "backtrace", [f"x:{self.usr}", f"r:{bench.path('source')}"], user,
                  limits=WORKER_LIMITS.replace("1073741824", str(8 << 30)),
                  environment={"SWIFT_BACKTRACE": "enable=yes,color=no,interactive=no,threads=crashed,images=none,"
                               "registers=none,limit=64"})
        tried += expect(f"{where} backtrace", run, "signal 4")
        if "crash.swift:2:" not in run.errors + run.output:
            fail(f"{where} backtrace: no line: {run.errors[:300]!r}")
        run = Run(bench, tier, [bench.path("crash")], access=[f"r:{self.libraries}"], user=user)
        tried += expect(f"{where} crash", run, "signal 4")
        return tried, statistics.median(times), compiling, linking


def probe(bench, tier, user, abi=None):
    command = [bench.launcher] + (["--landlock-abi", str(abi)] if abi else []) + ["--probe", tier]
    if user:
        command = ["setpriv", "--reuid", str(user), "--regid", str(user), "--clear-groups", *command]
    started = time.perf_counter()
    run = subprocess.run(command, capture_output=True, text=True, env={})
    took = time.perf_counter() - started
    if run.returncode == 0 and run.stdout:
        fail(f"probe {tier} printed {run.stdout!r}")
    return run.returncode == 0, (run.stdout + run.stderr).strip(), took


def control(bench, user):
    """Without a launcher most attacks succeed, or they would prove nothing."""
    names = [n for k in ("all", "reader", "worker", "files", "system", "process", "needed") for n in bench.operations[k]]
    allowed, denied = 0, []
    for name in names:
        run = Run(bench, "", [bench.attacks, name], user=user, plain=True, directory=bench.out)
        if ": allowed" in run.output:
            allowed += 1
        else:
            denied.append(name)
    bench.put_back()
    bench.prepare(user)
    print(f"without a launcher: {allowed} of {len(names)} allowed; denied anyway: {' '.join(denied)}")


def version():
    found = ctypes.CDLL(None).syscall(444, None, 0, 1)
    return max(found, 0)


def main():
    bench = Bench()
    swift = Swift(bench) if bench.toolchain else None
    users = [0, ORDINARY] if os.getuid() == 0 else [0]
    rounds = 10 if QUICK else 40
    total = 0
    try:
        for user in users:
            ordinary = user or os.getuid()
            bench.prepare(ordinary)
            print(f"== as {'an ordinary user' if ordinary else 'root'}, Landlock ABI {version()}")
            if ordinary:
                control(bench, user)
            names = [bench.attacks, "now"]
            plain = [Run(bench, "", names, user=user, plain=True).start for _ in range(rounds)]
            print(f"plain: start {statistics.median(plain) * 1000:.1f} ms")
            for tier in TIERS:
                works, why, took = probe(bench, tier, user)
                if not works:
                    print(f"{tier}: skipped: {why}")
                    continue
                if tier == "user":
                    os.chmod(bench.repository, 0o700)
                # The answer key is the course's own: started by root, it stays root, without any capability.
                profiles = ["worker", "lab", "backtrace", "compiler"] + (["answer-key"] if user else [])
                tried = sum(check_attacks(bench, tier, profile, ordinary and user) for profile in profiles)
                for abi in (1, 2, 4) if tier == "landlock" else ():
                    if abi < version():
                        tried += check_attacks(bench, tier, "worker", user, abi)
                        tried += check_attacks(bench, tier, "compiler", user, abi)
                        tried += check_endings(bench, tier, user, abi)
                tried += check_endings(bench, tier, user)
                count, stopping = check_trees(bench, tier, user)
                tried += count
                starts = [Run(bench, tier, names, user=user).start for _ in range(rounds)]
                line = (f"{tier}: {tried} operations; probe {took * 1000:.0f} ms; start "
                        f"{statistics.median(starts) * 1000:.1f} ms (least {min(starts) * 1000:.1f}); a fork bomb ended in {stopping * 1000:.0f} ms")
                if swift:
                    count, program, compiling, linking = swift.check(tier, user)
                    tried += count
                    line += (f"; Swift: {count} runs, program {program * 1000:.1f} ms, compiler {compiling * 1000:.0f} ms, "
                             f"linker {linking * 1000:.0f} ms")
                total += tried
                print(line, flush=True)
                os.chmod(bench.repository, 0o755)
            if swift:
                plain = [Run(bench, "", [bench.path("main"), "a"], user=user, plain=True).seconds for _ in range(rounds)]
                print(f"plain Swift program: {statistics.median(plain) * 1000:.1f} ms")
            bench.put_back()
    finally:
        shutil.rmtree(bench.folder, ignore_errors=True)
    for (name, answer), places in notes.items():
        print(f"note: {name}: {answer} in {len(places)} places, as {places[0]}")
    print(f"{total} operations tried, {len(failures)} failures" + ("" if swift else "; no Swift toolchain"))
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
