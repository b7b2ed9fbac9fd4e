#!/usr/bin/env python3
"""Runs the recipes of Documentation/Recipes on a small class, and compares what they end in.

usage: recipes.py INSTRUCTOR [container] [parallel] [kubernetes] [slurm]

INSTRUCTOR is the built program, such as .build/debug/instructor; without names all are run. Each must
end in the gradebooks of one run without shards, byte for byte. What cannot be run says SKIPPED, and
why.

- container: the Containerfile is read; nothing here builds it.
- parallel: the lines of parallel.md.
- kubernetes: the manifests against the schemas that kubernetes-validate carries, and each pod's command
  by itself. There is no cluster.
- slurm: a real cluster of one node, on the loopback interface. As root it is installed with apt-get,
  and stopped at the end.
"""

import contextlib
import os
import pathlib
import re
import shlex
import shutil
import subprocess
import sys
import tempfile
import time

CHECKOUT = pathlib.Path(__file__).resolve().parent.parent.parent
RECIPES = CHECKOUT / "Documentation/Recipes"

RIGHT = """import LearnerSupport
import Matrices
import Problems

struct ResidualAddSolution: ResidualAddContract {
  func forward(_ x: Matrix, f: (Matrix) -> Matrix) -> Matrix { x + f(x) }
  func backward(upstream: Matrix, pullback: (Matrix) -> Matrix) -> Matrix {
    upstream + pullback(upstream)
  }
}
"""
CLASS = {
    "ada": RIGHT, "blaise": RIGHT.replace("x + f(x)", "x"), "carl": None, "daniel": "no Swift",
}


class Skipped(Exception):
    """Why something cannot be tried here."""


def run(words, status=0, **options):
    """Runs a command that must end with a status; returns what it wrote."""
    done = subprocess.run(
        words, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, timeout=300, **options)
    assert done.returncode == status, f"status {done.returncode} of {words}:\n{done.stdout}"
    return done.stdout


class Bench:
    """A course whose instructor is the real one, unless a shard is told to fail, and a class."""

    def __init__(self, instructor, folder):
        self.folder = folder
        self.course = folder / "course"
        self.broken = folder / "broken"
        self.class_folder = folder / "handed-in"
        for name, text in CLASS.items():
            (self.class_folder / name).mkdir(parents=True)
            if text:
                (self.class_folder / name / "ResidualAdd.swift").write_text(text)
        shutil.copytree(RECIPES, self.course / "Documentation/Recipes")
        self.instructor = self.course / ".build/debug/instructor"
        self.instructor.parent.mkdir(parents=True)
        self.instructor.write_text(
            f'#!/bin/bash\nif [ -f {self.broken} ] && [[ "$*" == *"--shard $(cat {self.broken}) "* ]]; then\n'
            f'  echo "this shard fails"; exit 3\nfi\nexec {shlex.quote(str(instructor))} "$@"\n')
        self.instructor.chmod(0o755)
        one = folder / "one"
        run([str(self.instructor), "grade", str(self.class_folder), "--out", str(one)])
        self.books = self.gradebooks(one)
        assert "gradebook.csv" in self.books, list(self.books)

    @staticmethod
    def gradebooks(out):
        return {file.name: file.read_bytes() for file in sorted(out.glob("*.csv"))}

    def check(self, out):
        books = self.gradebooks(out)
        assert books.keys() == self.books.keys(), list(books)
        for name, book in self.books.items():
            assert books[name] == book, f"{out / name} is not that of one run"


def commands(page, beginning):
    """The indented command of a page that begins so, with its continued lines."""
    text = (RECIPES / page).read_text()
    found = re.search(rf"^ +({re.escape(beginning)}(?:.*\\\n)*.*)$", text, re.M)
    assert found, f"{page} has no command {beginning}"
    return found.group(1)


def container(bench):
    text = re.sub(r"\\\n", " ", re.sub(r"^#.*\n", "", (RECIPES / "Containerfile").read_text(), flags=re.M))
    lines = [line.split(None, 1) for line in text.split("\n") if line.strip()]
    assert [line[0] for line in lines][:2] == ["FROM", "RUN"]
    assert {line[0] for line in lines} <= {"FROM", "RUN", "WORKDIR", "COPY", "CMD"}, lines
    workflow = (CHECKOUT / ".github/workflows/grade.yml").read_text()
    assert f"container: {lines[0][1].strip()}\n" in workflow, "CI has another image"
    assert ["COPY", ". ."] in lines
    ignored = (CHECKOUT / ".dockerignore").read_text().split("\n")
    assert {".build", ".git", ".grader"} <= set(ignored)
    scripts = [line[1] for line in lines if line[0] == "RUN"]
    for script in scripts:
        run(["bash", "-n", "-c", script])
    manifest = (CHECKOUT / "Package.swift").read_text()
    products = re.search(r"for product in (.*?);", scripts[-1]).group(1).split()
    assert {"grader", "instructor"} < set(products)
    for product in products:
        assert f'name: "{product}"' in manifest, product
        file = {"CourseKit": "libCourseKit.so"}.get(product, product)
        assert f"! -name {file} " in scripts[-1], f"{file} is removed"


def parallel(bench):
    lines = {"seq": "seq 8 | xargs", "parallel": "parallel --joblog"}
    if not shutil.which("parallel"):
        del lines["parallel"]
    for name, beginning in lines.items():
        out = bench.folder / f"results-{name}"
        line = commands("parallel.md", beginning).replace("../results", str(out))
        bench.broken.write_text("3/8")
        done = subprocess.run(["bash", "-c", line], cwd=bench.course, capture_output=True, text=True)
        assert done.returncode != 0 and not (out / "gradebook.csv").exists(), "a failed shard was merged"
        bench.broken.unlink()
        merge = [str(bench.instructor), "merge", str(out)]
        done = subprocess.run(merge, capture_output=True, text=True)
        said = done.stdout + done.stderr
        assert done.returncode >= 2 and "3/8" in said and "2/8" not in said, said
        alone = commands("parallel.md", ".build/debug/instructor grade").replace("../results", str(out))
        run(["bash", "-c", alone], cwd=bench.course)
        run(merge)
        bench.check(out)
    if "parallel" not in lines:
        raise Skipped("GNU parallel is not installed; the line of xargs was run")


def expanded(text, environment):
    """What Kubernetes makes of $(NAME) in a command; what it does not know stays."""
    return re.sub(r"\$\(([^)]*)\)", lambda m: environment.get(m.group(1), m.group(0)), text)


def pod(job, bench, out, index=None):
    """Runs the command of a pod; its paths are ours."""
    box = job["spec"]["template"]["spec"]["containers"][0]
    values = {one["name"]: one["value"] for one in box.get("env", []) if "value" in one}
    if index is not None:
        values["JOB_COMPLETION_INDEX"] = str(index)
    words = box["command"] + [expanded(argument, values) for argument in box["args"]]
    mounts = {"/class/submissions": bench.class_folder, "/class/results": out, "landlock": "limits"}
    for place, ours in mounts.items():
        words = [word.replace(place, str(ours)) for word in words]
    assert box["workingDir"] == "/course"
    return subprocess.run(
        words, cwd=bench.course, env={**os.environ, **values}, text=True, timeout=300,
        stdout=subprocess.PIPE, stderr=subprocess.STDOUT)


def kubernetes(bench):
    try:
        import kubernetes_validate
        import yaml
    except ImportError as error:
        raise Skipped(f"{error.name} is not installed; it is in Tests/Reports/requirements.txt")
    folder = RECIPES / "kubernetes"

    def read(text):
        document = yaml.safe_load(text)
        for version in ["1.29", "1.34"]:
            kubernetes_validate.validate(document, version, strict=True)
        return document

    claim, grade, merge = [
        read((folder / name).read_text()) for name in ["storage.yaml", "grade.yaml", "merge.yaml"]]
    shards = grade["spec"]["completions"]
    pods = [job["spec"]["template"]["spec"] for job in (grade, merge)]
    values = {one["name"]: one.get("value") for one in pods[0]["containers"][0]["env"]}
    assert values["SHARDS"] == str(shards) and grade["spec"]["completionMode"] == "Indexed"
    for one in pods:
        # What the standard "restricted" asks for.
        assert one["securityContext"]["runAsNonRoot"] and one["restartPolicy"] == "Never"
        assert one["securityContext"]["seccompProfile"]["type"] == "RuntimeDefault"
        box = one["containers"][0]["securityContext"]
        assert box == {"allowPrivilegeEscalation": False, "capabilities": {"drop": ["ALL"]}}
        assert one["volumes"][0]["persistentVolumeClaim"]["claimName"] == claim["metadata"]["name"]

    out = bench.folder / "results-kubernetes"
    out.mkdir()
    bench.broken.write_text(f"3/{shards}")
    for index in reversed(range(shards)):
        done = pod(grade, bench, out, index)
        assert done.returncode == (3 if index == 2 else 0), done.stdout
    done = pod(merge, bench, out)
    assert done.returncode >= 2 and f"3/{shards}" in done.stdout, done.stdout
    assert f"4/{shards}" not in done.stdout and not (out / "gradebook.csv").exists()
    bench.broken.unlink()

    line = commands("kubernetes/README.md", "sed -e").partition(" | kubectl")[0]
    again = read(run(["bash", "-c", line], cwd=folder))
    assert (again["metadata"]["name"], again["spec"]["completions"]) == ("grade-again", 1)
    done = pod(again, bench, out, 0)
    assert done.returncode == 0, done.stdout
    done = pod(merge, bench, out)
    assert done.returncode == 0, done.stdout
    bench.check(out)


CLUSTER = """ClusterName=ci
SlurmctldHost={host}(127.0.0.1)
AuthType=auth/munge
CredType=cred/munge
SlurmUser=root
SlurmctldPort=16817
SlurmdPort=16818
StateSaveLocation={folder}/state
SlurmdSpoolDir={folder}/spool
SlurmctldPidFile={folder}/slurmctld.pid
SlurmdPidFile={folder}/slurmd.pid
SlurmctldLogFile={folder}/slurmctld.log
SlurmdLogFile={folder}/slurmd.log
SlurmdParameters=config_overrides
ProctrackType=proctrack/linuxproc
TaskPlugin=task/none
SelectType=select/cons_tres
SelectTypeParameters=CR_Core
SchedulerParameters=sched_interval=1,bf_interval=1,batch_sched_delay=0,sched_min_interval=100000
JobAcctGatherType=jobacct_gather/none
AccountingStorageType=accounting_storage/none
MpiDefault=none
SwitchType=switch/none
ReturnToService=2
NodeName={host} NodeAddr=127.0.0.1 CPUs=2 RealMemory=4000 State=UNKNOWN
PartitionName=ci Nodes={host} Default=YES MaxTime=INFINITE State=UP
"""


@contextlib.contextmanager
def cluster(folder):
    """A cluster of one node; what it started is stopped at the end, by its number."""
    if os.geteuid() != 0:
        raise Skipped("a cluster of one's own needs root")
    if not all(map(shutil.which, ["sbatch", "slurmctld", "slurmd", "munged"])):
        if not shutil.which("apt-get"):
            raise Skipped("Slurm is not installed, and there is no apt-get")
        quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
        subprocess.run(["apt-get", "update"], **quiet)
        done = subprocess.run(
            ["apt-get", "install", "-y", "--no-install-recommends", "slurm-wlm", "munge"], **quiet,
            env={**os.environ, "DEBIAN_FRONTEND": "noninteractive"})
        if done.returncode != 0:
            raise Skipped("apt-get cannot install slurm-wlm and munge")
    folder.mkdir()
    for name in ["state", "spool"]:
        (folder / name).mkdir()
    host = os.uname().nodename.partition(".")[0]
    (folder / "slurm.conf").write_text(CLUSTER.format(host=host, folder=folder))
    os.environ["SLURM_CONF"] = str(folder / "slurm.conf")
    pids = [folder / "slurmd.pid", folder / "slurmctld.pid"]
    if not os.path.exists("/run/munge/munge.socket.2"):
        run(["install", "-d", "-o", "munge", "-g", "munge", "/run/munge"])
        run(["setpriv", "--reuid", "munge", "--regid", "munge", "--clear-groups", "munged", "--force"])
        pids.append(pathlib.Path("/run/munge/munged.pid"))
    try:
        for word in ["slurmctld", "slurmd"]:
            run([word, "-c"])
        for _ in range(100):
            done = subprocess.run(["sinfo", "-h", "-o", "%T"], capture_output=True, text=True)
            if "idle" in done.stdout:
                break
            time.sleep(0.2)
        else:
            log = (folder / "slurmctld.log").read_text()[-1000:]
            raise Skipped(f"the cluster does not come up here:\n{log}")
        yield
    finally:
        for pid in pids:
            # It is gone when its number can no longer be signalled.
            with contextlib.suppress(OSError, ValueError):
                number = int(pid.read_text())
                os.kill(number, 15)
                for _ in range(50):
                    time.sleep(0.1)
                    os.kill(number, 0)


def slurm(bench):
    for script in (RECIPES / "slurm").glob("*.s*"):
        run(["bash", "-n", str(script)])
    submit = bench.course / "Documentation/Recipes/slurm/submit.sh"
    environment = {**os.environ, "SANDBOX": "limits"}
    with cluster(bench.folder / "cluster"):
        environment["SLURM_CONF"] = os.environ["SLURM_CONF"]
        out = bench.folder / "results-slurm"
        words = [str(submit), str(bench.class_folder), str(out), "2"]
        bench.broken.write_text("2/2")
        said = run(words, status=1, env=environment)
        assert "shard 2 of 2 is not done" in said and "shard 1 of 2" not in said, said
        assert not (out / "gradebook.csv").exists() and not (bench.folder / "results-slurm.logs/merge.txt").exists()
        bench.broken.unlink()
        alone = re.search(r"^  sbatch (.*)$", said, re.M).group(1)
        run(["sbatch", "--wait", *shlex.split(alone)], env=environment)
        merge = re.search(r"^then merge: (.*)$", said, re.M).group(1)
        run(shlex.split(merge), env=environment)
        bench.check(out)

        # And once without a failure: what is there is not graded again.
        (out / "gradebook.csv").unlink()
        assert "is not done" not in run(words, env=environment)
        bench.check(out)


def main():
    instructor = pathlib.Path(sys.argv[1]).resolve()
    wanted = sys.argv[2:]
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        # Learners' programs get users of their own, who come here.
        os.chmod(folder, 0o755)
        bench = Bench(instructor, pathlib.Path(folder))
        for recipe in [container, parallel, kubernetes, slurm]:
            if wanted and recipe.__name__ not in wanted:
                continue
            start = time.monotonic()
            try:
                recipe(bench)
                print(f"ok   {recipe.__name__}, {time.monotonic() - start:.1f} s", flush=True)
            except Skipped as reason:
                print(f"SKIPPED {recipe.__name__}: {reason}", flush=True)


if __name__ == "__main__":
    main()
